package org.duban.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies an edition. */
@Embeddable
public record EditionId(
        @Column(name = "edition_id") @JsonValue UUID value) implements Serializable {

    public static EditionId next() {
        return new EditionId(Uuids.next());
    }

    public static EditionId valueOf(String text) {
        return new EditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
