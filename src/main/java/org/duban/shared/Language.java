package org.duban.shared;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Which of the two languages somebody reads. */
public final class Language {

    private Language() {}

    /** Whether whoever is at work reads English; else it is Chinese. */
    public static boolean isEnglish() {
        return isEnglish(LocaleContextHolder.getLocale());
    }

    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
