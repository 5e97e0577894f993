package org.duban.campaign.selfassessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.campaign.selfassessment.Assessment;
import org.jspecify.annotations.Nullable;

/** Assessments as a program gives them: all are taken, or none. */
record SelfAssessmentRequest(
        @NotNull @Nullable LocalDate assessedOn,
        @Valid @NotEmpty @Size(max = 1000) @Nullable List<@NotNull ItemForm> assessments) {

    LocalDate day() {
        return Objects.requireNonNull(assessedOn);
    }

    List<Assessment> toAssessments() {
        return Objects.requireNonNull(assessments).stream()
                .map(ItemForm::toAssessment)
                .toList();
    }
}
