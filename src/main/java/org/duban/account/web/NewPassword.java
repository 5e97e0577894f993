package org.duban.account.web;

import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A password that an administrator sets for somebody.
 *
 * @param again the same once more, since it is not readable while typed
 */
record NewPassword(
        @NotEmpty @Nullable String password,
        @NotEmpty @Nullable String again) {

    static final NewPassword EMPTY = new NewPassword(null, null);

    String checked(BindingResult errors) {
        return checked(password, again, errors);
    }

    /** The password; the form is refused where it was not typed the same twice. */
    static String checked(@Nullable String password, @Nullable String again, BindingResult errors) {
        if (!errors.hasErrors() && !Objects.equals(password, again)) {
            errors.rejectValue("again", "account.password.differs");
        }
        return Objects.requireNonNullElse(password, "");
    }
}
