package org.duban.campaign.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies an indicator. */
@Embeddable
public record IndicatorId(
        @Column(name = "indicator_id") @JsonValue UUID value) implements Serializable {

    public static IndicatorId next() {
        return new IndicatorId(Uuids.next());
    }

    public static IndicatorId valueOf(String text) {
        return new IndicatorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
