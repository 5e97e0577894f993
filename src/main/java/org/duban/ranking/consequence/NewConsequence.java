package org.duban.ranking.consequence;

import java.math.BigDecimal;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A consequence that somebody proposes by hand.
 *
 * @param findingNumber the finding on which it rests
 * @param amount in yuan, of a deduction alone
 */
public record NewConsequence(
        UnitId unit,
        ConsequenceKind kind,
        String reason,
        @Nullable String findingNumber,
        @Nullable BigDecimal amount) {}
