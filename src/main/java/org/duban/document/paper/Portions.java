package org.duban.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts what is too much for one slide. */
final class Portions {

    /** The characters on a line that is read from the back of a hall. */
    static final int LINE = 36;

    private static final double EVENNESS = 0.5;
    private static final String CLOSING = "[”’\"'）)」』》]*";
    private static final List<Pattern> ENDS = List.of(
            // Neither “No. 3” nor “2. What” is the end of a sentence.
            Pattern.compile("([。！？；]|(?<!\\d)[.!?;](?=[”’\"'）)]*\\s+\\D))" + CLOSING + "\\s*"),
            Pattern.compile("[，、：）]" + CLOSING + "\\s*|[,:)]?\\s+"));

    private Portions() {}

    static double lines(String text) {
        return Math.max(1, Math.ceil(Ems.of(text) / LINE));
    }

    /**
     * Parts a paragraph into pieces of at most so many characters: after a point, else a sentence, else a clause, else
     * anywhere. Each says anew what place it is about.
     */
    static List<String> pieces(String text, int most) {
        var said = Said.of(text.strip());
        double room = Math.max(LINE, most - Ems.of(said.lead()));
        var points = said.points().stream()
                .flatMap(point -> cut(point, room).stream())
                .toList();
        return of(points, Ems::of, room).stream()
                .map(piece -> (said.lead() + String.join("", piece)).strip())
                .toList();
    }

    private static List<String> cut(String text, double most) {
        var pieces = new ArrayList<String>();
        var rest = text;
        while (Ems.of(rest) > most) {
            int end = end(rest, fitting(rest, most));
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    /** No piece is so short that it would have been better to cut in the middle of a sentence. */
    private static int end(String text, int fitting) {
        for (var end : ENDS) {
            int last = end.matcher(text)
                    .results()
                    .mapToInt(match -> match.end())
                    .takeWhile(place -> place <= fitting)
                    .reduce(0, (before, place) -> place);
            if (last > fitting / 3) {
                return last;
            }
        }
        return fitting;
    }

    private static int fitting(String text, double most) {
        double width = 0;
        int place = 0;
        while (place < text.length()) {
            int next = text.offsetByCodePoints(place, 1);
            width += Ems.of(text.substring(place, next));
            if (width > most) {
                break;
            }
            place = next;
        }
        return place;
    }

    /** In as few portions as hold them, and these about even, so that none is left with a single row. */
    static <T> List<List<T>> of(List<T> items, ToDoubleFunction<T> size, double most) {
        int least = filled(items, size, most).size();
        double even = items.stream().mapToDouble(size).sum() / Math.max(1, least);
        return Stream.iterate(even, room -> room + EVENNESS)
                .map(room -> filled(items, size, Math.min(room, most)))
                .filter(portions -> portions.size() <= least)
                .findFirst()
                .orElseThrow();
    }

    /** One portion filled after the other. */
    static <T> List<List<T>> filled(List<T> items, ToDoubleFunction<T> size, double most) {
        var portions = new ArrayList<List<T>>();
        double room = 0;
        for (var item : items) {
            double wanted = size.applyAsDouble(item);
            if (portions.isEmpty() || wanted > room) {
                portions.add(new ArrayList<>());
                room = most;
            }
            portions.get(portions.size() - 1).add(item);
            room -= wanted;
        }
        return portions;
    }
}
