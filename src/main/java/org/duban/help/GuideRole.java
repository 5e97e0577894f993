package org.duban.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duban.account.Role;
import org.duban.account.SignedIn;

/** Whom a guide of one page is for; in the order in which somebody with several roles is given one. */
public enum GuideRole {
    SUPERVISOR(Role.SUPERVISOR),
    ADMIN(Role.ADMIN),
    INSPECTOR(Role.INSPECTOR),
    UNIT(Role.UNIT),
    UNIT_ADMIN(Role.UNIT_ADMIN),
    LEADER(Role.LEADER),
    OVERSIGHT(Role.OVERSIGHT);

    private final Role role;

    GuideRole(Role role) {
        this.role = role;
    }

    /** As in its address, and as its texts are called. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static GuideRole require(String path) {
        return Arrays.stream(values())
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new TopicNotFound(path));
    }

    /** Those of a person's roles. */
    public static List<GuideRole> of(SignedIn who) {
        return Arrays.stream(values()).filter(one -> who.is(one.role)).toList();
    }

    /** What the interface calls it. */
    public String key() {
        return "account.role." + role;
    }
}
