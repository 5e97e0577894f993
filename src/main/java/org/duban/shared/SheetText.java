package org.duban.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a workbook can hold it: without what XML forbids, and no longer than spreadsheet programs accept. */
public final class SheetText {

    public static final int LONGEST = 32_767;

    private static final int LONGEST_NAME = 31;
    private static final Pattern FORBIDDEN_IN_NAMES = Pattern.compile("[\\\\/?*\\[\\]:\\p{Cntrl}]");
    /** A name neither begins nor ends with an apostrophe. */
    private static final Pattern QUOTED = Pattern.compile("^['\\s]+|['\\s]+$");

    /** What a reader would take for an escape of ours is escaped itself. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    public static String of(String text) {
        var plain = XmlText.of(text);
        var clean = plain.contains("_x")
                ? LOOKS_ESCAPED.matcher(plain).replaceAll(Matcher.quoteReplacement("_x005F_"))
                : plain;
        return clean.length() <= LONGEST ? clean : cut(clean, LONGEST - 1) + "…";
    }

    /**
     * What a sheet may be called.
     *
     * @param suffix kept whole at the end, such as a number that sets it apart
     */
    public static String name(String wanted, String suffix) {
        var legal = FORBIDDEN_IN_NAMES.matcher(XmlText.of(wanted)).replaceAll(" ");
        var plain = QUOTED.matcher(legal).replaceAll("");
        return cut(plain.isEmpty() ? "Sheet" : plain, LONGEST_NAME - suffix.length()) + suffix;
    }

    /** Never through the middle of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
