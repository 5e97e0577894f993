package org.duban.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duban.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit will stand when the period that runs is over.
 *
 * @param ranked how many of its league are ranked as it stands
 * @param rank if nobody answers anything more
 * @param hopedRank if the unit answers in time all that falls due until then, and nobody else does anything
 * @param chances what the unit can still save, the dearest first
 */
public record Forecast(
        UUID campaignId,
        String campaignName,
        Period period,
        String league,
        int ranked,
        @Nullable Integer rank,
        @Nullable BigDecimal score,
        @Nullable Integer hopedRank,
        @Nullable BigDecimal hopedScore,
        List<Chance> chances) {

    private static final int SHOWN = 3;

    /** A finding that is due before the period ends, and what being late would take from the score. */
    public record Chance(UUID findingId, String number, String description, Instant dueAt, BigDecimal cost) {}

    /** Those that are worth most. */
    public List<Chance> first() {
        return chances.subList(0, Math.min(SHOWN, chances.size()));
    }

    /** Until when all of them must be answered. */
    public Instant last() {
        return chances.stream().map(Chance::dueAt).max(Instant::compareTo).orElseThrow();
    }

    public boolean isBetter() {
        return hopedRank != null && rank != null && hopedRank < rank;
    }
}
