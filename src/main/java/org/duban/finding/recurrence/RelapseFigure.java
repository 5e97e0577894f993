package org.duban.finding.recurrence;

import org.jspecify.annotations.Nullable;

/**
 * How much of what was struck off came back.
 *
 * @param key of the unit, place, item or account; null for all together, or where there is none
 * @param total whether these are all together
 * @param closed struck off in the span
 * @param relapsed of these, found again since
 * @param medianDays how many days half of those stayed clean; null where none came back
 */
public record RelapseFigure(
        @Nullable String key,
        @Nullable String name,
        boolean total,
        int closed,
        int relapsed,
        @Nullable Double medianDays) {

    public static final RelapseFigure NONE = new RelapseFigure(null, null, true, 0, 0, null);

    /** In percent. */
    public double rate() {
        return closed == 0 ? 0 : 100.0 * relapsed / closed;
    }
}
