package org.duban.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.duban.finding.Source;
import org.duban.ranking.scheme.LineKind;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A point lost or won with the finding or bonus behind it. Everybody sees what was lost and why; the finding itself only who may open it.
 *
 * @param findingId null, like all that follows from it, where the reader may not see the finding
 * @param unitName the unit that the finding was given to: the one that is ranked, or one below it
 * @param reason for what a bonus was given, and {@code proof} what proves it
 * @param base the finding's points
 * @param weight of its source
 * @param factor of the reason
 */
public record LineRow(
        int line,
        LineKind kind,
        Instant occurredAt,
        BigDecimal base,
        BigDecimal weight,
        BigDecimal factor,
        BigDecimal points,
        @Nullable UUID findingId,
        @Nullable String findingNumber,
        @Nullable String placeText,
        @Nullable String category,
        @Nullable String description,
        @Nullable Severity severity,
        @Nullable Source source,
        @Nullable String unitName,
        @Nullable String reason,
        @Nullable String proof) {}
