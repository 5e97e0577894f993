package org.duban.evidence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Where on earth a photo says it was taken (WGS 84, degrees). */
@Embeddable
public record Position(double latitude, double longitude) implements Serializable {

    private static final double EARTH_RADIUS = 6_371_000;

    public Position {
        if (!isOnEarth(latitude, longitude)) {
            throw new IllegalArgumentException("Not on earth: " + latitude + ", " + longitude);
        }
    }

    /** Along the surface of a ball of the earth's mean radius: half a percent is nothing to those who ask. */
    public double metresTo(Position other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
