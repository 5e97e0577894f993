package org.duban.finding.recurrence;

import java.time.Instant;
import org.duban.campaign.CampaignId;
import org.duban.evidence.Position;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be logged.
 *
 * @param at where; without a position of its own, that of the place is taken
 * @param foundAt null means now
 */
public record Question(
        CampaignId campaign,
        @Nullable PlaceId place,
        @Nullable CheckItemId item,
        @Nullable Position at,
        @Nullable String placeText,
        @Nullable String description,
        @Nullable Instant foundAt) {

    public Question {
        placeText = placeText == null ? "" : placeText.strip();
        description = description == null ? "" : description.strip();
    }

    /** Without an item only words can tell whether it is the same. */
    boolean saysWhat() {
        return item != null || !"".equals(description);
    }
}
