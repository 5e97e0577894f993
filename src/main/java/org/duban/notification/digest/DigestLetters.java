package org.duban.notification.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Notice;
import org.duban.notification.NotificationProperties;
import org.duban.notification.SubjectPages;
import org.duban.notification.Wording;
import org.duban.notification.channel.Letter;
import org.duban.notification.channel.LetterWriter;
import org.duban.notification.channel.Stationery;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the mail of the day's list. */
@Component
@Order(0)
@RequiredArgsConstructor
class DigestLetters implements LetterWriter {

    private final Digests digests;
    private final Stationery stationery;
    private final Wording wording;
    private final NotificationProperties properties;

    /** A part of the list in words. */
    public record Part(String label, int count, List<Entry> entries, int more) {}

    /** A line of the list in words. */
    public record Entry(
            String title, String unit, String due, @Nullable String link) {}

    @Override
    public boolean writes(Notice notice) {
        return notice.kind().equals(Notice.DIGEST);
    }

    @Override
    public Letter write(Notice notice, Locale locale) {
        var headline = wording.headline(notice.kind(), notice.event(), locale);
        var words = new HashMap<String, Object>();
        words.put("headline", headline);
        words.put("title", notice.title());
        words.put(
                "parts",
                digests.find(notice.subject())
                        .map(digest -> parts(digest.content(), locale))
                        .orElse(List.of()));
        var link = properties.link(SubjectPages.of(notice.kind(), notice.subject()));
        if (link != null) {
            words.put("link", link);
        }
        var subject = headline + wording.word("notification.colon", locale) + notice.title();
        return stationery.fill("notification/digest-mail", subject, words, locale);
    }

    private List<Part> parts(DigestContent content, Locale locale) {
        var parts = new ArrayList<Part>();
        content.inOrder()
                .forEach((part, section) -> parts.add(new Part(
                        wording.word("notification.digest.part." + part, locale),
                        section.count(),
                        section.items().stream()
                                .map(item -> entry(item, locale))
                                .toList(),
                        section.more())));
        return parts;
    }

    private Entry entry(DigestContent.Item item, Locale locale) {
        return new Entry(item.title(), item.unit(), wording.due(item.dueAt(), locale), properties.link(item.path()));
    }
}
