package org.duban.evidence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Where on earth a photo says it was taken (WGS 84, degrees). */
@Embeddable
public record Position(double latitude, double longitude) implements Serializable {

    public Position {
        if (!isOnEarth(latitude, longitude)) {
            throw new IllegalArgumentException("Not on earth: " + latitude + ", " + longitude);
        }
    }

    static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
