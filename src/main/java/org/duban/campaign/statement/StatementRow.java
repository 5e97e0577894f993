package org.duban.campaign.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as lists and its own page show it.
 *
 * @param clauses how many it has, of which so many have become tasks
 * @param late how many of its tasks are open and past their deadline by the clock
 * @param scanId the scan of the signed paper
 */
public record StatementRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        boolean campaignArchived,
        UUID unitId,
        String unitName,
        String title,
        @Nullable String signer,
        @Nullable String handedTo,
        StatementState state,
        @Nullable LocalDate signedOn,
        @Nullable String signedByName,
        @Nullable Instant annulledAt,
        @Nullable String annulledByName,
        @Nullable String annulmentReason,
        @Nullable UUID scanId,
        @Nullable String scanName,
        int clauses,
        int tasks,
        int done,
        int late,
        long version) {

    public boolean draft() {
        return state == StatementState.DRAFT;
    }

    public boolean signed() {
        return state == StatementState.SIGNED;
    }

    public boolean annulled() {
        return state == StatementState.ANNULLED;
    }
}
