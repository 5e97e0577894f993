package org.duban.account.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** A change of one's own password. */
record OwnPasswordForm(
        @NotEmpty @Nullable String present,
        @NotEmpty @Nullable String password,
        @NotEmpty @Nullable String again) {

    static final OwnPasswordForm EMPTY = new OwnPasswordForm(null, null, null);
}
