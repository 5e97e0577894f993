package org.duban.ranking.consequence;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a consequence. */
@Embeddable
public record ConsequenceId(
        @Column(name = "consequence_id") @JsonValue UUID value) implements Serializable {

    static ConsequenceId next() {
        return new ConsequenceId(Uuids.next());
    }

    public static ConsequenceId valueOf(String text) {
        return new ConsequenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
