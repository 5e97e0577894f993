package org.duban.document.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is to be drafted.
 *
 * @param kind null, or empty, for the three papers of the last day
 */
record DraftForm(
        @Nullable UUID campaignId,
        @Nullable DocumentKind kind,

        @Nullable LocalDate from,

        @Nullable LocalDate to) {

    static DraftForm of(@Nullable UUID campaign, LocalDate today) {
        return new DraftForm(campaign, null, today, today);
    }

    void check(Errors errors) {
        require("campaignId", campaignId, errors);
        require("to", to, errors);
        if (kind != null) {
            require("from", from, errors);
        }
    }

    private static void require(String field, @Nullable Object value, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "document.draft.missing");
        }
    }

    boolean isDaily() {
        return kind == null;
    }

    CampaignId campaign() {
        return new CampaignId(Objects.requireNonNull(campaignId));
    }

    DocumentKind chosen() {
        return Objects.requireNonNull(kind);
    }

    DocumentSubject days() {
        return new DocumentSubject(campaign(), Objects.requireNonNull(from), lastDay());
    }

    LocalDate lastDay() {
        return Objects.requireNonNull(to);
    }
}
