package org.duban.inspection.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a survey has come with the places of an area or of a kind.
 *
 * @param id of the area; null for places that belong to no unit, and for a kind
 * @param covered at how many of them somebody was
 * @param found at how many of those something was found
 * @param told at how many nobody was, for a reason that is told; they are left all the same
 */
public record Tally(@Nullable UUID id, @Nullable String name, int total, int covered, int found, int told) {

    private static final int WHOLE = 100;

    static final Tally NOTHING = new Tally(null, null, 0, 0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(
                more.id, more.name, total + more.total, covered + more.covered, found + more.found, told + more.told);
    }

    public int left() {
        return total - covered;
    }

    /** In whole percent, and never all before all is. */
    public int percent() {
        return percent(covered, total);
    }

    static int percent(int covered, int total) {
        return total == 0 ? 0 : covered * WHOLE / total;
    }
}
