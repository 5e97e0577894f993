package org.duban.standard;

import java.util.List;
import java.util.Locale;
import org.duban.shared.Language;
import org.jspecify.annotations.Nullable;

/** Texts as people type and read them. */
public final class Texts {

    private Texts() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static List<String> words(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The English text for an English reader where there is one, else the Chinese. */
    public static String in(Locale locale, String chinese, @Nullable String english) {
        return english != null && Language.isEnglish(locale) ? english : chinese;
    }
}
