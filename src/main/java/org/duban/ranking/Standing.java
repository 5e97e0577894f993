package org.duban.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands in its league, and what it rests on.
 *
 * @param rank null for a unit that is not ranked; equal scores share a rank
 * @param reason why it is not ranked
 * @param previousRank in the edition before, in the same league
 * @param due what was to be closed (应结案): closed in the period, or due in it and still open at its end
 * @param inTime closed in the period without any deadline missed
 * @param late deadlines that passed in the period without an answer
 * @param carried deadlines that passed before and are still unanswered
 * @param reworked answers sent back in the period
 * @param held findings on hold at the end, which count nowhere else
 * @param deducted the sum of the lines by which points are lost
 * @param lostByFound points lost by what was found, on the spot or not
 * @param counted what the score takes of the points lost, once rounds are evened out and the most for each reason is kept to
 * @param onRounds of the points lost, those for what rounds found
 * @param won what the score takes of the points won
 * @param places how many places rounds visited in the period, and {@code cleanPlaces} at how many nothing was found
 * @param compliance 实地得分率 in per cent; null where no place was visited
 * @param filed 立案数: of what was found, all but what the unit found itself
 * @param excuse why it is left out, in the office's words
 */
public record Standing(
        UUID unitId,
        String unitName,
        String league,
        @Nullable Integer rank,
        @Nullable BigDecimal score,
        BigDecimal deducted,
        @Nullable NotRankedReason reason,
        @Nullable Integer previousRank,
        int found,
        int open,
        int due,
        int closed,
        int inTime,
        int late,
        int carried,
        int reworked,
        int recurred,
        int held,
        BigDecimal lostByFound,
        BigDecimal lostByRecurrence,
        BigDecimal lostByLate,
        BigDecimal lostByCarried,
        BigDecimal lostByRework,
        BigDecimal counted,
        BigDecimal onRounds,
        BigDecimal won,
        int places,
        int cleanPlaces,
        @Nullable BigDecimal compliance,
        @Nullable String excuse,
        int filed) {

    public boolean isRanked() {
        return rank != null;
    }

    /** How many places the unit went up, or down where negative. */
    public @Nullable Integer change() {
        return rank == null || previousRank == null ? null : previousRank - rank;
    }

    /** 结案率 in per cent; null where nothing was due. */
    public @Nullable BigDecimal closingRate() {
        return rate(closed, due);
    }

    /** 按期结案率 in per cent; null where nothing was due. */
    public @Nullable BigDecimal onTimeRate() {
        return rate(inTime, due);
    }

    /** 返工率 in per cent; null where nothing was due, and over 100 where answers were sent back more than once. */
    public @Nullable BigDecimal reworkRate() {
        return rate(reworked, due);
    }

    /** Whether the score takes more or less than the sum of the lines. */
    public boolean isEvened() {
        return counted.compareTo(deducted) != 0;
    }

    /** A part of a whole in per cent, to the hundredth. Of nothing there is no part: null, not nought. */
    public static @Nullable BigDecimal rate(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
