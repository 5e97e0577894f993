package org.duban.notification.channel;

import java.util.HashMap;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Notice;
import org.duban.notification.NotificationProperties;
import org.duban.notification.SubjectPages;
import org.duban.notification.Wording;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the mail of any notice that nobody else writes. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class NoticeLetters implements LetterWriter {

    private final Stationery stationery;
    private final Wording wording;
    private final NotificationProperties properties;

    @Override
    public boolean writes(Notice notice) {
        return true;
    }

    @Override
    public Letter write(Notice notice, Locale locale) {
        var headline = wording.headline(notice.kind(), notice.event(), locale);
        var words = new HashMap<String, Object>();
        words.put("headline", headline);
        words.put("title", notice.title());
        words.put("lines", wording.lines(notice.detail(), locale));
        var link = properties.link(SubjectPages.of(notice.kind(), notice.subject()));
        if (link != null) {
            words.put("link", link);
        }
        var subject = headline + wording.word("notification.colon", locale) + notice.title();
        return stationery.fill("notification/mail", subject, words, locale);
    }
}
