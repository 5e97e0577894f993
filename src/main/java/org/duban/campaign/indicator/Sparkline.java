package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The last values as a small line over that of the target.
 *
 * @param heights from the top, in the order of the values
 * @param joined whether a value follows upon the one before without a gap
 */
public record Sparkline(List<Integer> heights, List<Boolean> joined, int targetY) {

    private static final int STEP = 10;
    private static final int HEIGHT = 20;
    private static final int EDGE = 3;

    static Sparkline of(List<Point> values, Rhythm rhythm, BigDecimal target) {
        var all = Stream.concat(Stream.of(target), values.stream().map(Point::value))
                .mapToDouble(BigDecimal::doubleValue)
                .summaryStatistics();
        return new Sparkline(
                values.stream()
                        .map(point -> height(point.value(), all.getMin(), all.getMax()))
                        .toList(),
                IntStream.range(0, values.size())
                        .mapToObj(at -> at > 0
                                && rhythm.next(values.get(at - 1).period())
                                        .equals(values.get(at).period()))
                        .toList(),
                height(target, all.getMin(), all.getMax()));
    }

    /** Whether there is a line to draw. */
    public boolean isDrawn() {
        return heights.size() > 1;
    }

    /** The line as an SVG path in a box of {@link #width()} by 26. */
    public String path() {
        return IntStream.range(0, heights.size())
                .mapToObj(at -> (joined.get(at) ? "L" : "M") + x(at) + " " + heights.get(at))
                .collect(Collectors.joining());
    }

    public int width() {
        return x(heights.size() - 1) + EDGE;
    }

    /** Where the line ends. */
    public int endX() {
        return x(heights.size() - 1);
    }

    public int endY() {
        return heights.get(heights.size() - 1);
    }

    private static int x(int at) {
        return EDGE + at * STEP;
    }

    private static int height(BigDecimal value, double lowest, double highest) {
        return lowest == highest
                ? EDGE + HEIGHT / 2
                : EDGE + (int) Math.round(HEIGHT * (highest - value.doubleValue()) / (highest - lowest));
    }
}
