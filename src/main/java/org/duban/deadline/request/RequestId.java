package org.duban.deadline.request;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a request about a deadline. */
@Embeddable
public record RequestId(
        @Column(name = "deadline_request_id") @JsonValue UUID value) implements Serializable {

    public static RequestId next() {
        return new RequestId(Uuids.next());
    }

    public static RequestId valueOf(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
