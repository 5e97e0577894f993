package org.duban.campaign.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a statement of responsibility. */
@Embeddable
public record StatementId(
        @Column(name = "statement_id") @JsonValue UUID value) implements Serializable {

    public static StatementId next() {
        return new StatementId(Uuids.next());
    }

    public static StatementId valueOf(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
