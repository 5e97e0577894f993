package org.duban.ledger.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How alike two short texts are: the share of neighbouring pairs of characters that they have in common. */
public final class TextMatch {

    private TextMatch() {}

    /** From 0, nothing in common, to 1, the same but for width, case, spaces and punctuation. */
    public static double similarity(String one, String other) {
        var left = letters(one);
        var right = letters(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        if (left.equals(right)) {
            return 1;
        }
        var pairs = pairs(left);
        int total = count(pairs);
        int common = 0;
        for (var pair : pairs(right).entrySet()) {
            common += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
            total += pair.getValue();
        }
        return 2.0 * common / total;
    }

    /** The candidates that are at least this similar, the most similar first. */
    public static <T> List<Ranked<T>> nearest(
            String text, Collection<T> candidates, Function<T, String> name, double atLeast) {
        List<Ranked<T>> ranked = new ArrayList<>();
        for (var candidate : candidates) {
            var score = similarity(text, name.apply(candidate));
            if (score >= atLeast) {
                ranked.add(new Ranked<>(candidate, score));
            }
        }
        ranked.sort(
                Comparator.comparingDouble((Ranked<T> entry) -> entry.score()).reversed());
        return ranked;
    }

    private static String letters(String text) {
        return PlainText.of(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text of one character counts as its own pair. */
    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        if (text.length() == 1) {
            pairs.put(text, 1);
        }
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static int count(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A candidate and how similar it is. */
    public record Ranked<T>(T candidate, double score) {}
}
