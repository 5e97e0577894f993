package org.duban.campaign.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a meeting. */
@Embeddable
public record MeetingId(
        @Column(name = "meeting_id") @JsonValue UUID value) implements Serializable {

    public static MeetingId next() {
        return new MeetingId(Uuids.next());
    }

    public static MeetingId valueOf(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
