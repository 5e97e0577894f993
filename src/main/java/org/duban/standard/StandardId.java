package org.duban.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a standard. */
@Embeddable
public record StandardId(
        @Column(name = "standard_id") @JsonValue UUID value) implements Serializable {

    public static StandardId next() {
        return new StandardId(Uuids.next());
    }

    public static StandardId valueOf(String text) {
        return new StandardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
