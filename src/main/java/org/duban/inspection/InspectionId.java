package org.duban.inspection;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a round. */
@Embeddable
public record InspectionId(
        @Column(name = "inspection_id") @JsonValue UUID value) implements Serializable {

    public static InspectionId next() {
        return new InspectionId(Uuids.next());
    }

    public static InspectionId valueOf(String text) {
        return new InspectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
