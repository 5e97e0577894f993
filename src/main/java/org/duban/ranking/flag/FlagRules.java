package org.duban.ranking.flag;

import java.math.BigDecimal;
import java.util.Set;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign honours and warns by flags. Units of equal rank are treated alike, and nobody is among the first and the
 * last at once.
 *
 * @param on off until somebody switches it on
 * @param kinds of the editions that bring flags; each kind remembers its own
 * @param redRanks the first so many ranks of a league get a red flag
 * @param redLeast and only with this score; null for any
 * @param travelling whether the first of a league holds the travelling flag
 * @param bottomRanks the last so many places of a league are its bottom (倒数)
 * @param blackAfter a black flag comes in the so-manieth edition running at the bottom, a yellow one before; 1 for at once
 * @param skipsAbsent whether editions in which the unit had no rank, or its league was too small, are passed over; else they
 *     end what was running. To have stood elsewhere in a league too small ends it in any case
 * @param leastUnits a league with fewer ranked units brings no flags
 * @param improved so many of a league are named as the most improved
 */
public record FlagRules(
        boolean on,
        Set<PeriodKind> kinds,
        int redRanks,
        @Nullable BigDecimal redLeast,
        boolean travelling,
        int bottomRanks,
        int blackAfter,
        boolean skipsAbsent,
        int leastUnits,
        int improved) {

    /** What a campaign has that never chose, and what the form begins with. */
    public static final FlagRules OFF =
            new FlagRules(false, Set.copyOf(PeriodKind.recurring()), 3, null, true, 3, 1, true, 4, 1);

    public FlagRules {
        kinds = Set.copyOf(kinds);
    }

    public boolean applyTo(PeriodKind kind) {
        return on && kinds.contains(kind);
    }
}
