package org.duban.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report on a task as its page shows it.
 *
 * @param sectionTitle the section whose report changed the figures of the whole
 */
public record ProgressRow(
        UUID id,
        int percentDone,
        @Nullable BigDecimal quantityDone,
        @Nullable String words,
        Instant reportedAt,
        String reportedBy,
        @Nullable String unitName,
        @Nullable String sectionTitle) {}
