package org.duban.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies one revision of a checklist. */
@Embeddable
public record ChecklistId(
        @Column(name = "checklist_id") @JsonValue UUID value) implements Serializable {

    public static ChecklistId next() {
        return new ChecklistId(Uuids.next());
    }

    public static ChecklistId valueOf(String text) {
        return new ChecklistId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
