package org.duban.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may be sent on a round. */
public record Inspector(UUID id, String name, @Nullable String unitName) {}
