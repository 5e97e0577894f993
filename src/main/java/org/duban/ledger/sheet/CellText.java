package org.duban.ledger.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of cells as it is read: without what cannot be seen, and otherwise as written. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern MARKS = Pattern.compile("[\\s:*※]+");
    private static final int SHOWN_DIGITS = 15;
    private static final int LONGEST_SCALE = 400;

    private CellText() {}

    /** Trims, also of no-break and full-width spaces; line ends become a single line feed. */
    static String clean(String text) {
        var plain = isPlain(text)
                ? text
                : INVISIBLE
                        .matcher(text)
                        .replaceAll("")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u00A0', ' ');
        return plain.strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x206F) || c == 0xFEFF) {
                return false;
            }
        }
        return true;
    }

    /** What a workbook means by {@code _x000D_}: a character that its XML could not hold otherwise. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }

    /** A number as the sheet shows it: fifteen digits, no exponent. */
    static String number(BigDecimal value) {
        var shown = value.round(new MathContext(SHOWN_DIGITS)).stripTrailingZeros();
        return Math.abs((long) shown.scale()) > LONGEST_SCALE ? shown.toString() : shown.toPlainString();
    }

    /** The form in which headings are compared. */
    static String heading(String text) {
        var flat = MARKS.matcher(Normalizer.normalize(clean(text), Normalizer.Form.NFKC))
                .replaceAll("");
        var bare = BRACKETED.matcher(flat).replaceAll("");
        return (bare.isEmpty() ? flat : bare).toLowerCase(Locale.ROOT);
    }
}
