package org.duban.finding.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a commitment. */
public record CommitmentId(@JsonValue UUID value) {

    public static CommitmentId next() {
        return new CommitmentId(Uuids.next());
    }

    public static CommitmentId valueOf(String text) {
        return new CommitmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
