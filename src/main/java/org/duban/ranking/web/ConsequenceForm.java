package org.duban.ranking.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a consequence goes a step on: who sees to it and until when, what was done, or why it is not to be.
 */
record ConsequenceForm(
        @Size(max = 60) @Nullable String post,

        @Nullable LocalDate dueOn,

        @Size(max = 1000) @Nullable String outcome,
        @Size(max = 1000) @Nullable String reason,
        @Nullable Long version) {}
