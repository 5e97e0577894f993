package org.duban.ledger.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals where they count something or name a day: 三个工作日, 二〇一九年四月六日. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern COUNTED =
            Pattern.compile("(?<![周期拜])([〇零一二两三四五六七八九十百]+)(?=个|年|月|日(?!常)|号|天|周|小时|钟头|时|工作日|工作小时|工作时|星期|礼拜|季度)");

    private Numerals() {}

    /** Writes counting numerals as digits; those that belong to a word, as in 下周一, stay. */
    static String toDigits(String text) {
        return COUNTED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(valueOf(match.group(1))));
    }

    private static String valueOf(String numeral) {
        var plain = numeral.replace('零', '〇').replace('两', '二');
        return plain.contains("十") || plain.contains("百") ? Integer.toString(counted(plain)) : spelled(plain);
    }

    private static int counted(String numeral) {
        int value = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c == '十' || c == '百') {
                value += Math.max(1, digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return value + digit;
    }

    private static String spelled(String numeral) {
        return numeral.chars()
                .map(DIGITS::indexOf)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
