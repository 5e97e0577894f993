package org.duban.inspection.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a cadence. */
public record CadenceId(@JsonValue UUID value) {

    public static CadenceId next() {
        return new CadenceId(Uuids.next());
    }

    public static CadenceId valueOf(String text) {
        return new CadenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
