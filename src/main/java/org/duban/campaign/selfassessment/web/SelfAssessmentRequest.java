package org.duban.campaign.selfassessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.selfassessment.Assessment;
import org.duban.campaign.selfassessment.Verdict;
import org.jspecify.annotations.Nullable;

/** Assessments as a program gives them: all are taken, or none. */
record SelfAssessmentRequest(
        @NotNull @Nullable LocalDate assessedOn,
        @Valid @NotEmpty @Size(max = 1000) @Nullable List<@NotNull Item> assessments) {

    /** What is said of an item; of one that is lost, no points mean all. */
    record Item(
            @NotNull @Nullable UUID checkItemId,
            @NotNull @Nullable Verdict verdict,
            @Nullable BigDecimal points,
            @Size(max = 500) @Nullable String remark,
            @Nullable UUID unitId,
            @Nullable Integer revision) {

        Assessment toAssessment() {
            return new Assessment(Objects.requireNonNull(checkItemId), verdict, points, remark, unitId, revision);
        }
    }

    LocalDate day() {
        return Objects.requireNonNull(assessedOn);
    }

    List<Assessment> toAssessments() {
        return Objects.requireNonNull(assessments).stream()
                .map(Item::toAssessment)
                .toList();
    }
}
