package org.duban.campaign.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duban.campaign.MilestoneRow;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;

/**
 * What the office fills in about a milestone.
 *
 * @param date its last day; null leaves the date of one that is there as it is
 * @param reason why the date is moved, or the milestone opened again
 */
record MilestoneForm(
        @NotBlank @Size(max = 100) @Nullable String title,
        @Nullable LocalDate date,
        @Size(max = 500) @Nullable String reason,
        @Nullable Long version) {

    static final MilestoneForm EMPTY = new MilestoneForm(null, null, null, null);

    static MilestoneForm of(MilestoneRow milestone) {
        return new MilestoneForm(milestone.title(), null, null, milestone.version());
    }

    @Nullable
    DueBy toDueBy() {
        return date == null ? null : DueBy.of(DeadlineTerm.by(date));
    }
}
