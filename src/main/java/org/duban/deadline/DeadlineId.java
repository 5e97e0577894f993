package org.duban.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a deadline. */
@Embeddable
public record DeadlineId(
        @Column(name = "deadline_id") @JsonValue UUID value) implements Serializable {

    public static DeadlineId next() {
        return new DeadlineId(Uuids.next());
    }

    public static DeadlineId valueOf(String text) {
        return new DeadlineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
