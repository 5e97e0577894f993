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
        @Nullable Awaited awaited,
        Instant createdAt,
        long version) {

    /**
     * That its owner has yet to choose a password by a link.
     *
     * @param until when the link expires; null where none was made yet
     */
    public record Awaited(@Nullable Instant until) {

        public boolean isLate(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    /** Whether Duban has a password of it. */
    public boolean hasPassword() {
        return signInWay == SignInWay.PASSWORD;
    }
}
