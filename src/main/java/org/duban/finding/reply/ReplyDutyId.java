package org.duban.finding.reply;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a duty to reply. */
@Embeddable
public record ReplyDutyId(
        @Column(name = "reply_duty_id") @JsonValue UUID value) implements Serializable {

    public static ReplyDutyId next() {
        return new ReplyDutyId(Uuids.next());
    }

    public static ReplyDutyId valueOf(String text) {
        return new ReplyDutyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
