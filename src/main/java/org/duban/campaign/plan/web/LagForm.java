package org.duban.campaign.plan.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duban.campaign.plan.LagKind;
import org.jspecify.annotations.Nullable;

/** Why a task lags. */
record LagForm(
        @NotNull @Nullable LagKind kind,
        @Size(max = 500) @Nullable String words,
        @Nullable LocalDate catchUpOn) {

    static final LagForm EMPTY = new LagForm(null, null, null);
}
