package org.duban.account;

import java.util.Locale;
import java.util.Set;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What is said about an account when it is opened or changed. */
public record AccountDetails(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable UnitId unitId) {

    public AccountDetails {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        if (roles.contains(Role.UNIT) && unitId == null) {
            throw new ClerkWithoutUnit();
        }
        if (roles.isEmpty()) {
            throw new AccountWithoutRole();
        }
    }
}
