package org.duban.inspection.draw;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a draw. */
public record DrawId(@JsonValue UUID value) {

    public static DrawId next() {
        return new DrawId(Uuids.next());
    }

    public static DrawId valueOf(String text) {
        return new DrawId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
