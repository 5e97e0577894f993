package org.duban.command.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a saved view. */
@Embeddable
public record SavedViewId(
        @Column(name = "view_id") @JsonValue UUID value) implements Serializable {

    public static SavedViewId next() {
        return new SavedViewId(Uuids.next());
    }

    public static SavedViewId valueOf(String text) {
        return new SavedViewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
