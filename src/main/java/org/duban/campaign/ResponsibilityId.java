package org.duban.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a row of the responsibility matrix. */
@Embeddable
public record ResponsibilityId(
        @Column(name = "responsibility_id") @JsonValue UUID value) implements Serializable {

    public static ResponsibilityId next() {
        return new ResponsibilityId(Uuids.next());
    }

    public static ResponsibilityId valueOf(String text) {
        return new ResponsibilityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
