package org.duban.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which points lost are wanted; nulls do not narrow.
 *
 * @param of who answers for their findings
 * @param place as {@link LossOrigin#place}
 */
public record LineFilter(@Nullable UUID of, @Nullable String place) {

    public static final LineFilter ALL = new LineFilter(null, null);

    public boolean isNarrowed() {
        return !equals(ALL);
    }
}
