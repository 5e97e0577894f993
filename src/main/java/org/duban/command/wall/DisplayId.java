package org.duban.command.wall;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a display. */
@Embeddable
public record DisplayId(
        @Column(name = "display_id") @JsonValue UUID value) implements Serializable {

    public static DisplayId next() {
        return new DisplayId(Uuids.next());
    }

    public static DisplayId valueOf(String text) {
        return new DisplayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
