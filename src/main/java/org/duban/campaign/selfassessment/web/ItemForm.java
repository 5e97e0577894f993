package org.duban.campaign.selfassessment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.selfassessment.Assessment;
import org.duban.campaign.selfassessment.SelfAssessmentRow;
import org.duban.campaign.selfassessment.Verdict;
import org.jspecify.annotations.Nullable;

/** An item as it is filled in; without a verdict nothing is said of it. */
record ItemForm(
        @NotNull @Nullable UUID checkItemId,
        @Nullable Verdict verdict,
        @Size(max = 20) @Nullable String points,
        @Size(max = 500) @Nullable String remark,
        @Nullable UUID unitId,
        @Nullable Integer revision) {

    static final ItemForm EMPTY = new ItemForm(null, null, null, null, null, null);

    static ItemForm of(SelfAssessmentRow item) {
        var points = item.points();
        return new ItemForm(
                item.checkItemId(),
                item.verdict(),
                points == null || points.signum() == 0
                        ? null
                        : points.stripTrailingZeros().toPlainString(),
                item.remark(),
                item.unitId(),
                item.revision());
    }

    /** @param index among the items of the form */
    Assessment toAssessment(int index) {
        return new Assessment(Objects.requireNonNull(checkItemId), verdict, number(index), remark, unitId, revision);
    }

    /** Kept as typed until now, so that what is no number comes back to be mended. */
    private @Nullable BigDecimal number(int index) {
        try {
            return points == null || points.isBlank() ? null : new BigDecimal(points.strip());
        } catch (NumberFormatException mistyped) {
            throw new PointsMistyped(index);
        }
    }
}
