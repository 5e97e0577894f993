package org.duban.deadline.ladder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a step of a ladder. */
public record StepId(@JsonValue UUID value) {

    public static StepId next() {
        return new StepId(Uuids.next());
    }

    public static StepId valueOf(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
