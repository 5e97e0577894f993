package org.duban.ranking.consequence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which consequences a list shows; what is null excludes nothing. */
public record ConsequenceFilter(
        @Nullable UUID campaign,
        @Nullable UUID edition,
        @Nullable ConsequenceKind kind,
        @Nullable ConsequenceState state) {}
