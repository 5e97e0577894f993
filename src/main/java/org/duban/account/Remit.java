package org.duban.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks after: everybody, or a unit's clerks and the people of the units below it. Who administers the unit itself, or
 * sees the district, is not among these.
 *
 * @param top the own unit of whoever does not look after everybody
 * @param units that one and those below it
 */
public record Remit(boolean everybody, @Nullable UUID top, Set<UUID> units) {

    static final Remit EVERYBODY = new Remit(true, null, Set.of());
    static final Remit NOBODY = new Remit(false, null, Set.of());

    /** The roles that can be given at all. */
    public Set<Role> roles() {
        return everybody
                ? EnumSet.allOf(Role.class)
                : EnumSet.allOf(Role.class).stream().filter(Role::isOfAUnit).collect(Collectors.toSet());
    }

    public boolean reaches(UUID unit) {
        return everybody || units.contains(unit);
    }

    public boolean covers(AccountRow account) {
        return covers(account.roles(), account.unitId());
    }

    boolean covers(Collection<Role> roles, @Nullable UUID unit) {
        return everybody || (unit != null && units.contains(unit) && mayGive(roles, unit));
    }

    /** Refuses what somebody may not make of an account: nobody gives more than they look after. */
    public void requireGiving(AccountDetails details) {
        var unit = details.unitId() == null ? null : details.unitId().value();
        if (!everybody && (unit == null || !units.contains(unit))) {
            throw new UnitNotYours();
        }
        if (!covers(details.roles(), unit)) {
            throw new RoleNotYours();
        }
    }

    private boolean mayGive(Collection<Role> roles, UUID unit) {
        return roles.stream().allMatch(Role::isOfAUnit) && !(roles.contains(Role.UNIT_ADMIN) && unit.equals(top));
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("everybody", everybody);
        parameters.put("units", units.toArray(UUID[]::new));
        parameters.put("top", top);
        return parameters;
    }
}
