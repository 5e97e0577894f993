package org.duban.notification.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a channel. */
@Embeddable
public record ChannelId(
        @Column(name = "channel_id") @JsonValue UUID value) implements Serializable {

    public static ChannelId next() {
        return new ChannelId(Uuids.next());
    }

    public static ChannelId valueOf(String text) {
        return new ChannelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
