package org.duban.document;

import org.duban.document.paper.Heading;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Numbers the headings of one paper as they come: 一、 二、 and below them （一） （二）. */
public final class Headings {

    private final MessageSource messages;
    private int first;
    private int second;

    public Headings(MessageSource messages) {
        this.messages = messages;
    }

    public Heading first(String text) {
        first++;
        second = 0;
        return heading(1, first, text);
    }

    public Heading second(String text) {
        second++;
        return heading(2, second, text);
    }

    private Heading heading(int level, int number, String text) {
        var locale = LocaleContextHolder.getLocale();
        var numeral = "zh".equals(locale.getLanguage()) ? Numerals.chinese(number) : Integer.toString(number);
        return new Heading(
                level, messages.getMessage("document.heading." + level, new Object[] {numeral, text}, locale));
    }
}
