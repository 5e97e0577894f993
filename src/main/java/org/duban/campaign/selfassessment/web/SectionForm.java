package org.duban.campaign.selfassessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duban.campaign.selfassessment.Assessment;
import org.duban.campaign.selfassessment.SelfAssessmentRow;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;

/**
 * A section that is assessed in one go.
 *
 * @param from how many of its items come before these; a long section is filled in piece by piece
 * @param onward whether the next items are to be filled in after these
 */
record SectionForm(
        @NotNull @Nullable UUID standard,
        @NotNull @Nullable String section,
        @Nullable Integer from,
        @NotNull @Nullable LocalDate assessedOn,
        @Valid @Size(max = 200) @Nullable List<ItemForm> assessments,
        @Nullable Boolean onward) {

    SectionForm {
        assessments = FormRows.gapless(assessments, ItemForm.EMPTY);
    }

    static SectionForm of(UUID standard, String section, int from, LocalDate today, List<SelfAssessmentRow> items) {
        return new SectionForm(
                standard, section, from, today, items.stream().map(ItemForm::of).toList(), null);
    }

    int begin() {
        return from == null ? 0 : from;
    }

    List<Assessment> toAssessments() {
        var items = assessments == null ? List.<ItemForm>of() : assessments;
        return IntStream.range(0, items.size())
                .mapToObj(index -> items.get(index).toAssessment(index))
                .toList();
    }
}
