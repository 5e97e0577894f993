package org.duban.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a stop could not be reached. */
record MissForm(@NotBlank @Size(max = 200) @Nullable String reason) {

    String told() {
        return Objects.requireNonNull(reason);
    }
}
