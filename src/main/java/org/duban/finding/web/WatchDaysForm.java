package org.duban.finding.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On which days after closing the findings of a campaign are looked at again. */
record WatchDaysForm(
        @NotNull @Nullable UUID campaignId,
        @Size(max = 200) @Nullable String days) {}
