package org.duban.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as the archive and its own page show it.
 *
 * @param unitName to whom it goes; null for one to everybody
 * @param title as it was issued; null for a draft
 * @param printedNumber as it stands on the paper; null for a draft, and where the paper bears none
 * @param draftedByName null for one that was drafted by itself
 */
public record DocumentRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        DocumentKind kind,
        LocalDate fromDay,
        LocalDate toDay,
        @Nullable String unitName,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable String printedNumber,
        @Nullable String digest,
        Instant draftedAt,
        @Nullable String draftedByName,
        @Nullable Instant issuedAt,
        @Nullable String issuedByName,
        long version) {

    @JsonIgnore
    public boolean isIssued() {
        return issuedAt != null;
    }

    public DocumentId documentId() {
        return new DocumentId(id);
    }
}
