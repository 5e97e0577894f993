package org.duban.notification.feed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.notification.NotificationProperties;
import org.duban.notification.SubjectPages;
import org.duban.notification.Wording;
import org.duban.shared.ICalendar;
import org.springframework.stereotype.Component;

/**
 * Writes deadlines as events, which phones show where they do not show tasks.
 *
 * <p>An event ends at the due instant: one that is due at 24:00 stands on its own day and not on the next.
 */
@Component
@RequiredArgsConstructor
class FeedWriter {

    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final Wording wording;
    private final NotificationProperties properties;

    String write(String name, List<FeedEntry> entries, Locale locale) {
        var calendar = new ICalendar();
        var title = wording.word("notification.feed.name", locale, name);
        calendar.raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Duban//Deadlines//" + locale.getLanguage().toUpperCase(Locale.ROOT))
                .raw("CALSCALE", "GREGORIAN")
                .raw("METHOD", "PUBLISH")
                .text("NAME", title)
                .text("X-WR-CALNAME", title)
                .raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .raw("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> event(calendar, entry, locale));
        return calendar.raw("END", "VCALENDAR").toString();
    }

    private void event(ICalendar calendar, FeedEntry entry, Locale locale) {
        var summary = wording.word("notification.feed.event." + entry.kind(), locale, entry.title());
        calendar.raw("BEGIN", "VEVENT")
                .raw("UID", entry.id() + "@duban")
                .moment("DTSTAMP", entry.modifiedAt())
                .moment("LAST-MODIFIED", entry.modifiedAt())
                .raw("SEQUENCE", String.valueOf(entry.sequence()))
                .moment("DTSTART", entry.dueAt().minus(SHOWN))
                .moment("DTEND", entry.dueAt())
                .text("SUMMARY", summary)
                .raw("TRANSP", "TRANSPARENT");
        describe(calendar, entry, locale);
        calendar.raw("BEGIN", "VALARM")
                .raw("ACTION", "DISPLAY")
                .text("DESCRIPTION", summary)
                .raw("TRIGGER;RELATED=END", "-P1D")
                .raw("END", "VALARM")
                .raw("END", "VEVENT");
    }

    private void describe(ICalendar calendar, FeedEntry entry, Locale locale) {
        if (entry.place() != null) {
            calendar.text("LOCATION", entry.place());
        }
        var link = properties.link(SubjectPages.of(entry.kind(), entry.subjectId()));
        var description =
                wording.word("notification.feed.description", locale, entry.unit(), wording.due(entry.dueAt(), locale));
        calendar.text("DESCRIPTION", link == null ? description : description + "\n" + link);
        if (link != null) {
            calendar.raw("URL", link);
        }
    }
}
