package org.duban.ranking.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says against its place.
 *
 * @param line the number of the point that is disputed; empty for the place as a whole
 */
record ObjectionForm(
        @Positive @Nullable Integer line,
        @NotBlank @Size(max = 1000) @Nullable String reason) {

    static final ObjectionForm EMPTY = new ObjectionForm(null, null);
}
