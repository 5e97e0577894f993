package org.duban.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The name under which its owner will know a new token. */
record TokenForm(@NotBlank @Size(max = 50) @Nullable String name) {

    static final TokenForm EMPTY = new TokenForm(null);
}
