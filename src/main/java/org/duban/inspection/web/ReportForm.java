package org.duban.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a team says of its round. */
record ReportForm(@NotBlank @Size(max = 4000) @Nullable String words) {

    String said() {
        return Objects.requireNonNull(words);
    }
}
