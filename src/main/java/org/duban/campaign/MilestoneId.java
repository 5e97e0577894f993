package org.duban.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a milestone. */
@Embeddable
public record MilestoneId(
        @Column(name = "milestone_id") @JsonValue UUID value) implements Serializable {

    public static MilestoneId next() {
        return new MilestoneId(Uuids.next());
    }

    public static MilestoneId valueOf(String text) {
        return new MilestoneId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
