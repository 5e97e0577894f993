package org.duban.deadline.request.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor's ruling, or answer.
 *
 * @param version of the request that the page showed
 * @param granted which of the two buttons was pressed
 * @param until the last day that is granted
 */
record RulingForm(
        @Nullable Long version,
        @Nullable Boolean granted,

        @Nullable LocalDate until,

        @Size(max = 2000) @Nullable String comment) {}
