package org.duban.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as lists show it. */
public record AccountRow(
        UUID id,
        String username,
        String displayName,
        List<Role> roles,
        @Nullable UUID unitId,
        @Nullable String unitName,
        boolean unitHead,
        SignInWay signInWay,
        boolean disabled,
        Instant createdAt,
        long version) {

    /** Whether Duban has a password of it. */
    public boolean hasPassword() {
        return signInWay == SignInWay.PASSWORD;
    }
}
