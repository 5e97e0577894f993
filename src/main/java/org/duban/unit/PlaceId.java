package org.duban.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a place. */
@Embeddable
public record PlaceId(@Column(name = "place_id") @JsonValue UUID value) implements Serializable {

    public static PlaceId next() {
        return new PlaceId(Uuids.next());
    }

    public static PlaceId valueOf(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
