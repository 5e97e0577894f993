package org.duban.inspection.draw;

import java.time.Instant;
import java.util.UUID;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A draw as lists and its own page show it.
 *
 * @param commitment SHA-256 of the salt, a colon and the first words
 * @param wordsOne null, as the salt is, until it is drawn
 * @param places how many there are in all strata, and {@code picks} how many were drawn
 */
public record DrawRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        String title,
        DrawState state,
        UUID madeBy,
        String madeByName,
        boolean madeBySupervisor,
        Instant madeAt,
        Instant expiresAt,
        String commitment,
        @Nullable String salt,
        @Nullable String wordsOne,
        @Nullable String wordsTwo,
        @Nullable String seed,
        @Nullable UUID drawnBy,
        @Nullable String drawnByName,
        @Nullable Instant drawnAt,
        @Nullable String droppedReason,
        @Nullable Instant droppedAt,
        int places,
        int picks) {

    public boolean isOpen() {
        return state == DrawState.OPEN;
    }

    public boolean isDrawn() {
        return state == DrawState.DRAWN;
    }

    public boolean isMadeBy(SignedIn who) {
        return madeBy.equals(who.accountId().value());
    }

    /** Whether somebody may be the second person. */
    public boolean mayBeDrawnBy(SignedIn who) {
        return isOpen()
                && !isMadeBy(who)
                && (madeBySupervisor ? who.isAnyOf(Role.SUPERVISOR, Role.INSPECTOR) : who.is(Role.SUPERVISOR));
    }
}
