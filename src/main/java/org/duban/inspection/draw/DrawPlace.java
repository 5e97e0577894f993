package org.duban.inspection.draw;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that may be drawn, as it was called when the list was frozen.
 *
 * @param position of the stratum to which it belongs, from 1
 */
public record DrawPlace(
        UUID id, int position, String name, @Nullable String unitName) {}
