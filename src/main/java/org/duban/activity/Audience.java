package org.duban.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an announcement concerns.
 *
 * @param id of the unit or the account; null for a role
 * @param role its name; null for a unit or an account
 */
public record Audience(
        Kind kind, @Nullable UUID id, @Nullable String role) {

    public enum Kind {
        /** The clerks of a unit. */
        UNIT,
        ACCOUNT,
        /** Everybody who has a role. */
        ROLE
    }

    public static Audience unit(UUID unit) {
        return new Audience(Kind.UNIT, unit, null);
    }

    public static Audience account(UUID account) {
        return new Audience(Kind.ACCOUNT, account, null);
    }

    public static Audience role(String role) {
        return new Audience(Kind.ROLE, null, role);
    }
}
