package org.duban.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a unit. */
@Embeddable
public record UnitId(@Column(name = "unit_id") @JsonValue UUID value) implements Serializable {

    public static UnitId next() {
        return new UnitId(Uuids.next());
    }

    public static UnitId valueOf(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
