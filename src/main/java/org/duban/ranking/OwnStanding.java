package org.duban.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of one unit in a campaign's last published edition.
 *
 * @param ranked how many of its league have a rank
 * @param reason why it has none itself
 */
public record OwnStanding(
        UUID editionId,
        String campaignName,
        PeriodKind kind,
        LocalDate periodFrom,
        LocalDate periodTo,
        int year,
        int number,
        UUID unitId,
        String unitName,
        String league,
        int ranked,
        @Nullable Integer rank,
        @Nullable BigDecimal score,
        BigDecimal deducted,
        @Nullable NotRankedReason reason,
        @Nullable Integer previousRank) {

    public Period period() {
        return new Period(kind, periodFrom, periodTo);
    }

    /** How many places the unit went up, or down where negative. */
    public @Nullable Integer change() {
        return rank == null || previousRank == null ? null : previousRank - rank;
    }
}
