package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was entered.
 *
 * @param unitId null for the district's own
 * @param amount null of a rate
 * @param revision counts the corrections, from 1
 * @param reason why the value before was corrected
 * @param current whether no later one takes its place
 */
public record ValueRow(
        UUID id,
        LocalDate period,
        @Nullable UUID unitId,
        @Nullable String unitName,
        BigDecimal value,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String remark,
        int revision,
        @Nullable String reason,
        boolean current,
        String enteredByName,
        Instant enteredAt) {}
