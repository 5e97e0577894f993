package org.duban.campaign.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a unit has read the minutes.
 *
 * @param own whether the reader of this list may say so for the unit
 */
public record ReceiptRow(
        UUID unitId,
        String unitName,
        @Nullable Instant readAt,
        @Nullable String readByName,
        boolean own) {}
