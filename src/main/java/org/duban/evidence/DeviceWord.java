package org.duban.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the device that sent a photo says about its taking. It is kept as said, beside what the camera wrote into the photo: a clock
 * that is wrong is no reason to refuse a photo, but one to ask.
 *
 * @param accuracy how far from the position it may have been, in metres
 * @param mocked whether the device knows that its position was made up
 */
@Embeddable
public record DeviceWord(
        @Column(name = "device_taken_at") @Nullable Instant takenAt,
        @Column(name = "device_latitude") @Nullable Double latitude,
        @Column(name = "device_longitude") @Nullable Double longitude,
        @Column(name = "device_accuracy") @Nullable Double accuracy,
        @Column(name = "device_mocked") @Nullable Boolean mocked)
        implements Serializable {

    static final DeviceWord NOTHING = new DeviceWord(null, null, null, null, null);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Refuses what cannot be, and answers null where nothing is said. */
    public static @Nullable DeviceWord of(
            @Nullable Instant takenAt,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double accuracy,
            @Nullable Boolean mocked) {
        if (Stream.of(takenAt, latitude, longitude, accuracy, mocked).allMatch(said -> said == null)) {
            return null;
        }
        if (takenAt != null && (takenAt.isBefore(FIRST) || takenAt.isAfter(LAST))) {
            throw new DeviceTimeAbsurd();
        }
        if (latitude == null ? longitude != null : !Position.isOnEarth(latitude, 0)) {
            throw new DevicePositionAbsurd("latitude");
        }
        if (longitude == null ? latitude != null : !Position.isOnEarth(0, longitude)) {
            throw new DevicePositionAbsurd("longitude");
        }
        if (accuracy != null && !(accuracy >= 0 && accuracy < Double.POSITIVE_INFINITY)) {
            throw new DeviceAccuracyAbsurd();
        }
        return new DeviceWord(takenAt, latitude, longitude, accuracy, mocked);
    }

    @Nullable
    Position position() {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }
}
