package org.duban.ranking.consequence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A rule: from how much on what follows.
 *
 * @param from of the ground, such as the second edition running, or the fifth deadline missed
 * @param post who is proposed to see to it, such as 分管副区长
 * @param days within how many days of the confirmation
 * @param amount in yuan, of a deduction alone: for the whole where editions running are counted, else for each
 */
public record Step(
        Ground ground,
        BigDecimal from,
        ConsequenceKind kind,
        @Nullable String post,
        int days,
        @Nullable BigDecimal amount) {

    /** What a deduction comes to, in yuan to the hundredth; null for what is no deduction. */
    @Nullable
    BigDecimal amountFor(BigDecimal extent) {
        if (amount == null) {
            return null;
        }
        return (ground.isCounted() ? amount.multiply(extent) : amount).setScale(2, RoundingMode.HALF_UP);
    }
}
