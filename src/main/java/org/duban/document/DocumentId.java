package org.duban.document;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a document. */
@Embeddable
public record DocumentId(
        @Column(name = "document_id") @JsonValue UUID value) implements Serializable {

    static DocumentId next() {
        return new DocumentId(Uuids.next());
    }

    public static DocumentId valueOf(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
