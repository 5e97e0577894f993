package org.duban.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workstream as a campaign's page shows it.
 *
 * @param memberNames in the order of {@code memberIds}
 * @param itemCodes its theme
 */
public record WorkstreamRow(
        UUID id,
        UUID campaignId,
        String name,
        @Nullable UUID leadUnitId,
        @Nullable String leadName,
        List<UUID> memberIds,
        List<String> memberNames,
        List<String> itemCodes,
        long tasks,
        long version) {}
