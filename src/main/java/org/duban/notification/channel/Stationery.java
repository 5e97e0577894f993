package org.duban.notification.channel;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills in the templates of mails: each has a page and a plain text. */
@Component
@RequiredArgsConstructor
public class Stationery {

    private final ITemplateEngine templates;

    /**
     * Writes the mail in both its forms.
     *
     * @param template such as {@code notification/mail}, whose plain text has {@code .txt} at its end
     */
    public Letter fill(String template, String subject, Map<String, Object> words, Locale locale) {
        var context = new Context(locale, words);
        return new Letter(
                subject.replaceAll("\\s+", " "),
                templates.process(template, context),
                templates.process(template + StationeryConfiguration.TEXT, context));
    }
}
