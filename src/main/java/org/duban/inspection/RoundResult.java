package org.duban.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What a round found of one unit, or of one kind.
 *
 * @param name of the unit, null where none answers; or of the kind
 * @param serious how many of them are more than minor, and {@code closed} how many are struck off by now
 */
public record RoundResult(@Nullable String name, int findings, int serious, int closed) {}
