package org.duban.campaign.selfassessment.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
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

        @Digits(integer = 3, fraction = 2) @DecimalMax("100") @Nullable
        BigDecimal points,

        @Size(max = 500) @Nullable String remark,
        @Nullable UUID unitId,
        @Nullable Integer revision) {

    static ItemForm of(SelfAssessmentRow item) {
        var points = item.points() == null || item.points().signum() == 0 ? null : item.points();
        return new ItemForm(item.checkItemId(), item.verdict(), points, item.remark(), item.unitId(), item.revision());
    }

    /** Without the noughts that the database keeps: 0.5, 2. */
    public @Nullable String pointsInDigits() {
        return points == null ? null : points.stripTrailingZeros().toPlainString();
    }

    Assessment toAssessment() {
        return new Assessment(Objects.requireNonNull(checkItemId), verdict, points, remark, unitId, revision);
    }
}
