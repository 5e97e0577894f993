package org.duban.ledger.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Several units in one cell, taken apart. */
final class UnitList {

    private static final String SURE = "、,;/\n|";
    private static final Pattern UNSURE = Pattern.compile("以及|和|及|与|\\s+|-|—|\\+");
    private static final Pattern TAIL = Pattern.compile("(等单位|等部门|等)$");

    private UnitList() {}

    /** Splits at signs that only divide. */
    static List<String> split(String cell) {
        return split(cell, name -> false);
    }

    /** Splits at signs that only divide, and at words such as 和 only where both sides are units we know. */
    static List<String> split(String cell, Predicate<String> known) {
        List<String> parts = new ArrayList<>();
        for (var part : atSureSigns(PlainText.halfWidth(cell))) {
            var name = TAIL.matcher(part.strip()).replaceFirst("").strip();
            if (!name.isEmpty()) {
                parts.addAll(atWords(name, known).orElse(List.of(name)));
            }
        }
        return parts;
    }

    /** Within brackets nothing divides: 文昌办事处（牵头、协调）. */
    private static List<String> atSureSigns(String cell) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            depth = Math.max(0, depth + (c == '(' ? 1 : 0) - (c == ')' ? 1 : 0));
            if (depth == 0 && SURE.indexOf(c) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static Optional<List<String>> atWords(String text, Predicate<String> known) {
        if (known.test(text)) {
            return Optional.of(List.of(text));
        }
        var word = UNSURE.matcher(text);
        while (word.find()) {
            var left = text.substring(0, word.start()).strip();
            if (!left.isEmpty() && known.test(left)) {
                var right = atWords(text.substring(word.end()).strip(), known);
                if (right.isPresent()) {
                    List<String> parts = new ArrayList<>(List.of(left));
                    parts.addAll(right.get());
                    return Optional.of(parts);
                }
            }
        }
        return Optional.empty();
    }
}
