package org.duban.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an account when it is opened or changed.
 *
 * @param unitHead whether its owner is the head of the unit, and so is told when it comes to that
 */
public record AccountDetails(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable UnitId unitId,
        boolean unitHead) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,49}");

    public AccountDetails {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        if (!USERNAME.matcher(username).matches()) {
            throw new UsernameUnfit();
        }
        if (unitId == null && roles.stream().anyMatch(Role::isOfAUnit)) {
            throw new ClerkWithoutUnit();
        }
        if (roles.isEmpty()) {
            throw new AccountWithoutRole();
        }
        unitHead = unitHead && roles.contains(Role.UNIT);
    }

    public AccountDetails(String username, String displayName, Set<Role> roles, @Nullable UnitId unitId) {
        this(username, displayName, roles, unitId, false);
    }
}
