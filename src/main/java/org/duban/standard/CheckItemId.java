package org.duban.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies one revision of a check item. */
@Embeddable
public record CheckItemId(
        @Column(name = "check_item_id") @JsonValue UUID value) implements Serializable {

    public static CheckItemId next() {
        return new CheckItemId(Uuids.next());
    }

    public static CheckItemId valueOf(String text) {
        return new CheckItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
