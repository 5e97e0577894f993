package org.duban.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the first administrator says about himself. */
record FirstAdministratorForm(
        @NotBlank @Nullable String username,
        @NotBlank @Size(max = 50) @Nullable String displayName,
        @NotEmpty @Nullable String password,
        @NotEmpty @Nullable String again) {

    static final FirstAdministratorForm EMPTY = new FirstAdministratorForm(null, null, null, null);
}
