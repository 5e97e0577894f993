package org.duban.shared;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Initials of Chinese words, so that {@code ltlf} finds 乱停乱放 on a phone keyboard. */
public final class Pinyin {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    private Pinyin() {}

    /** The first letter of each syllable, lower case, with digits and Latin letters kept: {@code "A区学校"} → {@code "aqxx"}. */
    public static String initials(String text) {
        var initials = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
                initials.append(TO_LATIN.transliterate(Character.toString(character)), 0, 1);
            } else if (Character.isLetterOrDigit(character)) {
                initials.appendCodePoint(character);
            }
        });
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
