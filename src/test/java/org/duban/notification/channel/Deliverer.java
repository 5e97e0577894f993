package org.duban.notification.channel;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.duban.notification.Notice;
import org.springframework.context.ApplicationContext;

/** Sends what is due now, and reads mails. */
public final class Deliverer {

    private Deliverer() {}

    public static void deliver(ApplicationContext beans) {
        beans.getBean(DeliveryWorker.class).deliver().forEach(CompletableFuture::join);
    }

    /** The mail that would be sent. */
    public static Letter letter(ApplicationContext beans, Notice notice, Locale locale) {
        return beans.getBeanProvider(LetterWriter.class)
                .orderedStream()
                .filter(writer -> writer.writes(notice))
                .findFirst()
                .orElseThrow()
                .write(notice, locale);
    }

    /** The plain text and the page, wherever the parts are nested. */
    public static List<String> texts(MimeMessage mail) throws Exception {
        var texts = new ArrayList<String>();
        collect((MimeMultipart) mail.getContent(), texts);
        return texts;
    }

    private static void collect(MimeMultipart parts, List<String> texts) throws Exception {
        for (var i = 0; i < parts.getCount(); i++) {
            var content = parts.getBodyPart(i).getContent();
            if (content instanceof MimeMultipart nested) {
                collect(nested, texts);
            } else {
                texts.add(content.toString());
            }
        }
    }
}
