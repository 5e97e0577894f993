package org.duban.campaign.plan.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskRow;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** The form with which a task is divided: a section, its unit, how much of the whole, and by when. */
record SectionForm(
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 4000) @Nullable String requirement,
        @NotNull @Nullable UUID leadUnitId,

        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal quantityTotal,

        @Nullable LocalDate date) {

    static final SectionForm EMPTY = new SectionForm(null, null, null, null, null);

    TaskDetails toDetails(TaskRow whole, LocalDate today) {
        return new TaskDetails(
                Objects.requireNonNull(title),
                requirement,
                new UnitId(Objects.requireNonNull(leadUnitId)),
                Set.of(),
                null,
                today,
                quantityTotal,
                whole.quantityUnit(),
                null);
    }

    @Nullable
    DueBy toDueBy() {
        return date == null ? null : DueBy.of(DeadlineTerm.by(date));
    }
}
