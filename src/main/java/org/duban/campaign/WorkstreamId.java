package org.duban.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a workstream. */
@Embeddable
public record WorkstreamId(
        @Column(name = "workstream_id") @JsonValue UUID value) implements Serializable {

    public static WorkstreamId next() {
        return new WorkstreamId(Uuids.next());
    }

    public static WorkstreamId valueOf(String text) {
        return new WorkstreamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
