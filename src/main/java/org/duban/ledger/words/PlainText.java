package org.duban.ledger.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the one form in which it is compared: half-width, lower-case, without spaces. */
final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u200B-\\u200D\\u2060\\uFEFF]+");

    private PlainText() {}

    static String of(String text) {
        return SPACES.matcher(halfWidth(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
