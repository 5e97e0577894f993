package org.duban.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a finding. */
@Embeddable
public record FindingId(
        @Column(name = "finding_id") @JsonValue UUID value) implements Serializable {

    public static FindingId next() {
        return new FindingId(Uuids.next());
    }

    public static FindingId valueOf(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
