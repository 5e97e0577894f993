package org.duban.campaign.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.plan.PlanFilter;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanMarks;
import org.duban.campaign.plan.PlanReader;
import org.duban.shared.ICalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the ends of plans and the steps of a campaign as whole days of a calendar. */
@Component
@RequiredArgsConstructor
class PlanCalendar {

    private final PlanReader reader;
    private final PlanMarks marks;
    private final MessageSource messages;
    private final Clock clock;

    String of(CampaignFacts campaign, SignedIn who, Locale locale) {
        var title = word("campaign.plan.calendar.name", locale, campaign.name());
        var calendar = new ICalendar()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Duban//Plan//" + locale.getLanguage().toUpperCase(Locale.ROOT))
                .raw("CALSCALE", "GREGORIAN")
                .raw("METHOD", "PUBLISH")
                .text("NAME", title)
                .text("X-WR-CALNAME", title);
        var lines = reader.all(campaign.campaignId(), PlanFilter.ALL, who).stream()
                .filter(line -> line.row().open())
                .collect(Collectors.toMap(line -> line.row().id(), Function.identity()));
        lines.values().forEach(line -> {
            if (line.row().plannedTo() != null) {
                var summary =
                        word("campaign.plan.calendar.end", locale, line.row().title());
                event(
                        calendar,
                        line.row().id(),
                        line.row().version(),
                        line.row().plannedTo(),
                        summary,
                        line);
            }
        });
        for (var step : marks.steps(lines.keySet())) {
            var line = lines.get(step.taskId());
            if (line != null && step.open()) {
                var whole = line.row().title() + " · " + step.title();
                var summary = word("campaign.plan.calendar.step", locale, whole);
                event(calendar, step.id(), step.version(), step.day(clock), summary, line);
            }
        }
        return calendar.raw("END", "VCALENDAR").toString();
    }

    private void event(ICalendar calendar, UUID id, long version, LocalDate day, String summary, PlanLine line) {
        calendar.raw("BEGIN", "VEVENT")
                .raw("UID", id + "-plan@duban")
                .moment("DTSTAMP", clock.instant())
                .raw("SEQUENCE", String.valueOf(version))
                .day("DTSTART", day)
                .day("DTEND", day.plusDays(1))
                .text("SUMMARY", summary)
                .text("DESCRIPTION", line.row().leadUnitName())
                .raw("TRANSP", "TRANSPARENT")
                .raw("END", "VEVENT");
    }

    private String word(String key, Locale locale, String argument) {
        return messages.getMessage(key, new Object[] {argument}, locale);
    }
}
