package org.duban.finding.commitment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What became of a commitment, and why somebody says so. */
record OutcomeForm(
        @NotNull @Nullable Boolean kept,
        @Size(max = 500) @Nullable String reason) {

    static final OutcomeForm EMPTY = new OutcomeForm(null, null);
}
