package org.duban.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How all fares.
 *
 * @param lines the worst first, else in the order of the checks
 */
public record HealthReport(Instant at, List<Line> lines) {

    /**
     * A check, by its name, and what it told.
     *
     * @param path the page where it is seen to
     */
    public record Line(String check, String path, Condition condition) {

        public HealthLevel level() {
            return condition.level();
        }
    }

    public HealthReport {
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::level).reversed())
                .toList();
    }

    /** The worst of all. */
    public HealthLevel level() {
        return lines.stream().map(Line::level).max(Comparator.naturalOrder()).orElse(HealthLevel.GOOD);
    }

    public long count(HealthLevel level) {
        return lines.stream().filter(line -> line.level() == level).count();
    }
}
