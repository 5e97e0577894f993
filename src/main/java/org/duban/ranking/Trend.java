package org.duban.ranking;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A unit's ranks over the last editions of one kind, the latest last.
 *
 * @param ranks null where the unit was not ranked
 * @param lowest the lowest rank that anybody of its league had in them
 */
public record Trend(List<@Nullable Integer> ranks, int lowest) {

    static final int EDITIONS = 8;

    private static final int STEP = 9;
    private static final int HEIGHT = 16;

    /** Whether there is a line to draw. */
    public boolean isDrawn() {
        return ranks.stream().filter(Objects::nonNull).count() > 1;
    }

    /** The line as an SVG path in a box of {@link #width()} by 20, the first rank at the top; broken where there is none. */
    public String path() {
        return IntStream.range(0, ranks.size())
                .filter(at -> ranks.get(at) != null)
                .mapToObj(at -> (at > 0 && ranks.get(at - 1) != null ? "L" : "M") + x(at) + " " + y(at))
                .collect(Collectors.joining());
    }

    public int width() {
        return (ranks.size() - 1) * STEP + 4;
    }

    /** Where the line ends. */
    public int endX() {
        return x(ranks.size() - 1);
    }

    /** The height at which it ends; only of a unit that is ranked. */
    public int endY() {
        return y(ranks.size() - 1);
    }

    private static int x(int at) {
        return 2 + at * STEP;
    }

    private int y(int at) {
        var rank = Objects.requireNonNull(ranks.get(at));
        return lowest <= 1 ? HEIGHT / 2 : 2 + Math.round((float) HEIGHT * (rank - 1) / (lowest - 1));
    }
}
