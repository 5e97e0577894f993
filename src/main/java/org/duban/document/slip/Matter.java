package org.duban.document.slip;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.duban.deadline.DeadlineStatus;
import org.duban.document.DocumentKind;
import org.duban.finding.FindingState;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a slip tells of it.
 *
 * @param foundBy who logged it
 * @param itemRequirement what the standard asks for, under {@code itemCode}
 * @param basis the law or the rule behind it
 * @param measure of the last time that something was handed in, with when
 * @param opinion what the verifier said of that
 */
record Matter(
        UUID id,
        String number,
        UUID campaignId,
        @Nullable UUID unitId,
        @Nullable String unit,
        @Nullable String person,
        String place,
        String category,
        String description,
        @Nullable String requirement,
        @Nullable String itemCode,
        @Nullable String itemRequirement,
        @Nullable String basis,
        FindingState state,
        boolean hidden,
        boolean onTheSpot,
        Instant foundAt,
        String foundBy,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        int reworks,
        @Nullable String measure,
        @Nullable Instant reportedAt,
        @Nullable String verifier,
        @Nullable Instant verifiedAt,
        @Nullable String opinion,
        @Nullable Instant closedAt) {

    boolean isOf(@Nullable UnitId wanted) {
        return !hidden && wanted != null && wanted.value().equals(unitId);
    }

    /** Whether the unit has it in hand. */
    boolean isInHand() {
        return state == FindingState.ASSIGNED || state == FindingState.RECTIFYING || state == FindingState.SUBMITTED;
    }

    boolean isClosed() {
        return state == FindingState.CLOSED;
    }

    Stream<DocumentKind> possibleSlips() {
        if (hidden || unitId == null) {
            return Stream.empty();
        }
        return isInHand()
                ? Stream.of(DocumentKind.HAND_OVER, DocumentKind.SUPERVISION, DocumentKind.CORRECTION_ORDER)
                : isClosed() ? Stream.of(DocumentKind.STRIKE_OFF) : Stream.empty();
    }

    long daysLate(Instant now) {
        return dueAt == null ? 0 : DeadlineStatus.daysLate(dueAt, metAt, heldAt, now);
    }
}
