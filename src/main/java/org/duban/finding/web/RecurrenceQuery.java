package org.duban.finding.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.evidence.Position;
import org.duban.finding.recurrence.Question;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;

/** What is about to be logged, as it stands in the address of the question whether it is known already. */
record RecurrenceQuery(
        @NotNull @Nullable UUID campaignId,
        @Nullable UUID placeId,
        @Nullable UUID checkItemId,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
        @Size(max = 200) @Nullable String placeText,
        @Size(max = 4000) @Nullable String description,

        @Nullable Instant foundAt) {

    Question toQuestion() {
        return new Question(
                new CampaignId(Objects.requireNonNull(campaignId)),
                placeId == null ? null : new PlaceId(placeId),
                checkItemId == null ? null : new CheckItemId(checkItemId),
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                placeText,
                description,
                foundAt);
    }
}
