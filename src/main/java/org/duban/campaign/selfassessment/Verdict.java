package org.duban.campaign.selfassessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a campaign says of itself about an item. */
public enum Verdict {
    /** All its points (打满分). */
    FULL,
    /** Some of its points are lost (扣一部分). */
    PART,
    /** Its points are lost (失分). */
    LOST,
    /** More than its points are won (加分). */
    BONUS;

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /**
     * The points lost or won, none for the full number.
     *
     * @param given as somebody said; of an item that is lost, nothing said means all
     * @param possible what the item has
     * @return null if they do not fit
     */
    @Nullable
    BigDecimal points(@Nullable BigDecimal given, BigDecimal possible) {
        var said = given == null && this == LOST ? possible : given;
        if (this == FULL) {
            return said == null || said.signum() == 0 ? BigDecimal.ZERO : null;
        }
        if (said == null || said.signum() <= 0 || said.stripTrailingZeros().scale() > 2) {
            return null;
        }
        return said.compareTo(this == BONUS ? MOST : possible) <= 0 ? said : null;
    }
}
