package org.duban.document;

/** Chinese numerals as headings count: 一, 十, 十一, 二十, 一百零三. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /**
     * The numeral.
     *
     * @param number from 1 to 9999
     */
    static String chinese(int number) {
        if (number < 10) {
            return digit(number);
        }
        if (number < 20) {
            return "十" + rest(number % 10);
        }
        if (number < 100) {
            return digit(number / 10) + "十" + rest(number % 10);
        }
        return number < 1000 ? above(number, 100, "百") : above(number, 1000, "千");
    }

    private static String above(int number, int unit, String name) {
        int rest = number % unit;
        var head = digit(number / unit) + name;
        if (rest == 0) {
            return head;
        }
        // Ten is plain 十 at the beginning only: 一百一十二.
        return head + (rest < unit / 10 ? "零" : "") + (rest >= 10 && rest < 20 ? "一" : "") + chinese(rest);
    }

    private static String rest(int digit) {
        return digit == 0 ? "" : digit(digit);
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
