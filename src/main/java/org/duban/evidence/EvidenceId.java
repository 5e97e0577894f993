package org.duban.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a piece of evidence; a phone without a network makes it itself. */
@Embeddable
public record EvidenceId(
        @Column(name = "evidence_id") @JsonValue UUID value) implements Serializable {

    public static EvidenceId next() {
        return new EvidenceId(Uuids.next());
    }

    public static EvidenceId valueOf(String text) {
        return new EvidenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
