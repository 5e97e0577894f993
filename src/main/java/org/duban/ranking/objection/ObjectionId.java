package org.duban.ranking.objection;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies an objection. */
@Embeddable
public record ObjectionId(
        @Column(name = "objection_id") @JsonValue UUID value) implements Serializable {

    static ObjectionId next() {
        return new ObjectionId(Uuids.next());
    }

    public static ObjectionId valueOf(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
