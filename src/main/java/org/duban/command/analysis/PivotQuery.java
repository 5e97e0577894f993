package org.duban.command.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.With;
import org.duban.finding.FindingFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: findings, by what, and which figure of them.
 *
 * @param rows one or two, the second within the first
 * @param columns null for a table that has each figure in a column of its own
 * @param level down to which level of the tree units stand for themselves: 0 is that of the districts. Each stands for all below it.
 */
@With
public record PivotQuery(
        List<Dimension> rows, @Nullable Dimension columns, Measure measure, int level, FindingFilter filter) {

    public static final int DEEPEST = 9;

    public PivotQuery {
        rows = rows.stream().distinct().limit(2).toList();
        columns = columns != null && rows.contains(columns) ? null : columns;
        level = Math.max(0, Math.min(level, DEEPEST));
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A pivot has rows");
        }
    }

    public Dimension first() {
        return rows.get(0);
    }

    public @Nullable Dimension second() {
        return rows.size() > 1 ? rows.get(1) : null;
    }

    /** By which figure rows and columns are compared that have no order of their own: what is asked for, if it can be added up. */
    public Measure ranking() {
        return measure.isAdditive() ? measure : Measure.FOUND;
    }

    /** What has to be reckoned: all figures, or the one of the cells. */
    public Set<Measure> measures() {
        return columns == null ? EnumSet.allOf(Measure.class) : EnumSet.of(Measure.FOUND, measure);
    }

    /** Whether the level of units matters. */
    public boolean aboutUnits() {
        return asksFor(Dimension.UNIT);
    }

    boolean asksFor(Dimension dimension) {
        return rows.contains(dimension) || columns == dimension;
    }
}
