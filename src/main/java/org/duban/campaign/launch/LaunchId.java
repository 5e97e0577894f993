package org.duban.campaign.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a campaign in preparation. */
@Embeddable
public record LaunchId(@Column(name = "launch_id") UUID value) implements Serializable {

    public static LaunchId next() {
        return new LaunchId(Uuids.next());
    }

    public static LaunchId valueOf(String text) {
        return new LaunchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
