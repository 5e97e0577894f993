package org.duban.finding.part;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a part of a finding. */
@Embeddable
public record FindingPartId(
        @Column(name = "finding_part_id") @JsonValue UUID value) implements Serializable {

    public static FindingPartId next() {
        return new FindingPartId(Uuids.next());
    }

    public static FindingPartId valueOf(String text) {
        return new FindingPartId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
