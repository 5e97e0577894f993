package org.duban.ranking.consequence;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which consequences a list shows; what is null or empty excludes nothing. */
public record ConsequenceFilter(
        @Nullable UUID campaign,
        @Nullable UUID edition,
        @Nullable UUID unit,
        Set<ConsequenceKind> kinds,
        Set<ConsequenceState> states) {

    public static ConsequenceFilter ofEdition(UUID edition) {
        return new ConsequenceFilter(null, edition, null, Set.of(), Set.of());
    }
}
