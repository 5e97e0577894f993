package org.duban.campaign.selfassessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about an item.
 *
 * @param verdict null if nothing is said after all
 * @param points lost or won
 * @param unitId who answers for it
 * @param revision the latest one when it was looked at, 0 for none; null does not mind
 */
public record Assessment(
        UUID checkItemId,
        @Nullable Verdict verdict,
        @Nullable BigDecimal points,
        @Nullable String remark,
        @Nullable UUID unitId,
        @Nullable Integer revision) {

    public Assessment {
        remark = remark == null || remark.isBlank() ? null : remark.strip();
    }

    boolean isLeftEmpty() {
        return verdict == null && points == null && remark == null;
    }
}
