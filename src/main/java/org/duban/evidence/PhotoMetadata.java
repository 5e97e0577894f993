package org.duban.evidence;

import java.time.Instant;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a photo about its taking.
 *
 * @param takenAt null when the camera did not say, or said what cannot be
 * @param position null likewise
 */
record PhotoMetadata(@Nullable Instant takenAt, @Nullable Position position, Orientation orientation) {

    static final PhotoMetadata NONE = new PhotoMetadata(null, null, Orientation.TOP_LEFT);

    boolean isOnItsSide() {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT -> false;
        };
    }
}
