package org.duban.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a task. */
@Embeddable
public record TaskId(@Column(name = "task_id") @JsonValue UUID value) implements Serializable {

    public static TaskId next() {
        return new TaskId(Uuids.next());
    }

    public static TaskId valueOf(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
