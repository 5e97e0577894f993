package org.duban.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a campaign. */
@Embeddable
public record CampaignId(
        @Column(name = "campaign_id") @JsonValue UUID value) implements Serializable {

    public static CampaignId next() {
        return new CampaignId(Uuids.next());
    }

    public static CampaignId valueOf(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
