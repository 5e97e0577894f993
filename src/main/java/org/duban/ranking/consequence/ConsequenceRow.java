package org.duban.ranking.consequence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * A consequence as lists and its own page show it.
 *
 * @param ground what of the edition it rests on, and {@code extent} how much of it; null where somebody proposed it
 * @param correctedBy the published edition that took the place of the one it rests on
 * @param amount in yuan, of a deduction
 */
public record ConsequenceRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        UUID unitId,
        String unitName,
        ConsequenceKind kind,
        @Nullable UUID editionId,
        @Nullable PeriodKind periodKind,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable String league,
        @Nullable Integer rank,
        @Nullable UUID correctedBy,
        @Nullable Ground ground,
        @Nullable BigDecimal extent,
        @Nullable UUID findingId,
        @Nullable String findingNumber,
        @Nullable String reason,
        @Nullable BigDecimal amount,
        ConsequenceState state,
        @Nullable String post,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        Instant proposedAt,
        @Nullable String proposedByName,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedByName,
        @Nullable Instant doneAt,
        @Nullable String doneByName,
        @Nullable String outcome,
        @Nullable Instant droppedAt,
        @Nullable String droppedByName,
        @Nullable String dropReason,
        long version) {

    public @Nullable Period period() {
        return periodKind == null || periodFrom == null || periodTo == null
                ? null
                : new Period(periodKind, periodFrom, periodTo);
    }

    @JsonIgnore
    public boolean isProposed() {
        return state == ConsequenceState.PROPOSED;
    }

    /** Whether somebody still has something to do about it. */
    @JsonIgnore
    public boolean isRunning() {
        return state == ConsequenceState.CONFIRMED && !kind.isMoney();
    }

    /** How it stands with its deadline; only of one that has one. */
    public DeadlineStatus light(Instant now) {
        return DeadlineStatus.of(Objects.requireNonNull(dueAt), metAt, heldAt, now);
    }
}
