package org.duban.desk;

import java.util.Locale;
import java.util.Set;
import org.duban.account.Role;
import org.duban.account.SignedIn;

/** What a new installation needs, in the order in which one thing builds on another. */
public enum FirstStep {
    UNITS("/units", Role.ADMIN, Role.SUPERVISOR),
    PEOPLE("/accounts/new", Role.ADMIN),
    CALENDAR("/calendar", Role.ADMIN, Role.SUPERVISOR),
    CAMPAIGN("/campaigns/new", Role.ADMIN, Role.SUPERVISOR),
    STANDARD("/campaigns", Role.ADMIN, Role.SUPERVISOR),
    FINDING("/findings/new", Role.SUPERVISOR),
    CHANNEL("/channels", Role.ADMIN),
    BACKUP("/help/guides/admin", Role.ADMIN);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // the set is never changed
    private final Set<Role> roles;

    FirstStep(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** Where it is done. */
    public String path() {
        return path;
    }

    /** As in the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFor(SignedIn who) {
        return roles.stream().anyMatch(who::is);
    }
}
