package org.duban.campaign.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskRow;
import org.jspecify.annotations.Nullable;

/** How far a unit has come, on a page or by a call: totals up to now, not what was added. */
record ProgressForm(
        @Min(0) @Max(100) @Nullable Integer percent,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal quantityDone,

        @Size(max = 2000) @Nullable String words,
        @Nullable Long version) {

    /** The figures are asked for anew each time: what was true last time is no report. */
    static ProgressForm on(TaskRow task) {
        return new ProgressForm(null, null, null, task.version());
    }

    Progress toProgress() {
        return new Progress(percent, quantityDone, words);
    }
}
