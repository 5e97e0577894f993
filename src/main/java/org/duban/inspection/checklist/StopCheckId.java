package org.duban.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a checklist answered at a stop. */
public record StopCheckId(@JsonValue UUID value) {

    public static StopCheckId next() {
        return new StopCheckId(Uuids.next());
    }

    public static StopCheckId valueOf(String text) {
        return new StopCheckId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
