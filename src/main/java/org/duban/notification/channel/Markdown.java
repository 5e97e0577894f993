package org.duban.notification.channel;

import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Notice;
import org.duban.notification.NotificationProperties;
import org.duban.notification.SubjectPages;
import org.duban.notification.Wording;
import org.springframework.stereotype.Component;

/** Writes notices as the robots of groups read them. */
@Component
@RequiredArgsConstructor
class Markdown {

    /** What both robots take, in characters that may be three bytes long. */
    private static final int LONGEST = 1_200;

    private final Wording wording;
    private final NotificationProperties properties;

    String headline(Notice notice, Locale locale) {
        return wording.headline(notice.kind(), notice.event(), locale);
    }

    String text(Notice notice, Locale locale) {
        var lines = wording.lines(notice.detail(), locale).stream()
                .map(line ->
                        "\n> " + line.label() + wording.word("notification.colon", locale) + plain(line.text()) + "\n")
                .collect(Collectors.joining());
        var text = "**" + headline(notice, locale) + "**\n\n" + plain(notice.title()) + "\n" + lines;
        var link = properties.link(SubjectPages.of(notice.kind(), notice.subject()));
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return link == null
                ? shown
                : shown + "\n[" + wording.word("notification.mail.open", locale) + "](" + link + ")";
    }

    /** What people wrote stays what they wrote: it makes no links and no headings. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .replace('[', '［')
                .replace(']', '］')
                .replace('<', '＜')
                .replace('>', '＞')
                .replace('*', '＊')
                .replace('`', '＇')
                .replace('#', '＃');
    }
}
