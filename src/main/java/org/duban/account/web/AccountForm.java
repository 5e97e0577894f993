package org.duban.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountDetails;
import org.duban.account.AccountRow;
import org.duban.account.Role;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about an account.
 *
 * @param password the first password, when the account is opened; blank for one to be chosen by a link
 * @param version the version that was read when the form was opened
 */
record AccountForm(
        @NotBlank @Nullable String username,
        @NotBlank @Size(max = 50) @Nullable String displayName,
        @Nullable Set<@NotNull Role> roles,
        @Nullable UUID unitId,
        @Nullable Boolean unitHead,
        @Nullable String password,
        @Nullable Long version) {

    /** An empty one, for somebody of that unit. */
    static AccountForm in(@Nullable UUID unit) {
        return new AccountForm(null, null, Set.of(), unit, false, null, null);
    }

    static AccountForm of(AccountRow account) {
        return new AccountForm(
                account.username(),
                account.displayName(),
                Set.copyOf(account.roles()),
                account.unitId(),
                account.unitHead(),
                null,
                account.version());
    }

    /** Null for somebody who is to choose one by a link. */
    @Nullable
    String passwordOrNone() {
        return password == null || password.isEmpty() ? null : password;
    }

    AccountDetails toDetails() {
        return new AccountDetails(
                Objects.requireNonNull(username),
                Objects.requireNonNull(displayName),
                roles == null ? Set.of() : roles,
                unitId == null ? null : new UnitId(unitId),
                Boolean.TRUE.equals(unitHead));
    }
}
