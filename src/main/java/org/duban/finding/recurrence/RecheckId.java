package org.duban.finding.recurrence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a re-check of a struck-off finding. */
public record RecheckId(@JsonValue UUID value) {

    public static RecheckId next() {
        return new RecheckId(Uuids.next());
    }

    public static RecheckId valueOf(String text) {
        return new RecheckId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
