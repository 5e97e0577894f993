package org.duban.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report on a task as its page shows it. */
public record ProgressRow(
        UUID id,
        int percentDone,
        @Nullable BigDecimal quantityDone,
        @Nullable String words,
        Instant reportedAt,
        String reportedBy,
        @Nullable String unitName) {}
