package org.duban.finding.recurrence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a sighting of an open finding. */
public record SightingId(@JsonValue UUID value) {

    public static SightingId next() {
        return new SightingId(Uuids.next());
    }

    public static SightingId valueOf(String text) {
        return new SightingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
