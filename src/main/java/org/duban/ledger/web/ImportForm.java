package org.duban.ledger.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.ledger.sheet.LedgerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A ledger that somebody hands in. */
record ImportForm(
        @NotNull @Nullable LedgerKind kind,
        @Nullable UUID campaignId,
        @Nullable MultipartFile file) {

    @Nullable
    CampaignId campaign() {
        return campaignId == null ? null : new CampaignId(campaignId);
    }

    boolean hasFile() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }
}
