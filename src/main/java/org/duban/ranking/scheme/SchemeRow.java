package org.duban.ranking.scheme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as lists show it.
 *
 * @param rules as JSON
 * @param campaigns the names of those that are ranked by it, joined; null for none
 */
public record SchemeRow(
        UUID id,
        String name,
        @Nullable String note,
        int revision,
        String rules,
        Instant revisedAt,
        @Nullable String revisedByName,
        @Nullable Instant retiredAt,
        @Nullable String campaigns,
        long version) {

    public SchemeId schemeId() {
        return new SchemeId(id);
    }

    public boolean isInUse() {
        return retiredAt == null;
    }
}
