package org.duban.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the second person brings to a draw. */
record WordsForm(@NotBlank @Size(max = 200) @Nullable String words) {

    String said() {
        return Objects.requireNonNull(words);
    }
}
