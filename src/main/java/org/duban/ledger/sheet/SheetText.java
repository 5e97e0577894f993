package org.duban.ledger.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a cell can hold it: without what XML forbids, and no longer than spreadsheet programs accept. */
final class SheetText {

    static final int LONGEST = 32_767;

    /** What a reader would take for an escape of ours is escaped itself. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    static String of(String text) {
        var clean = LOOKS_ESCAPED.matcher(withoutForbidden(text)).replaceAll(Matcher.quoteReplacement("_x005F_"));
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = LONGEST - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String withoutForbidden(String text) {
        return text.codePoints().allMatch(SheetText::isAllowed)
                ? text
                : text.codePoints()
                        .filter(SheetText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
