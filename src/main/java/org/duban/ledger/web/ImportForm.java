package org.duban.ledger.web;

import jakarta.validation.constraints.NotNull;
import org.duban.campaign.CampaignId;
import org.duban.ledger.sheet.LedgerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A ledger that somebody hands in. */
record ImportForm(
        @NotNull @Nullable LedgerKind kind,
        @Nullable CampaignId campaignId,
        @Nullable MultipartFile file) {

    static ImportForm of(LedgerKind kind) {
        return new ImportForm(kind, null, null);
    }

    boolean hasFile() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }
}
