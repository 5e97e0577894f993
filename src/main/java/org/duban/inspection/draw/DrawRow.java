package org.duban.inspection.draw;

import java.time.Instant;
import java.util.Set;
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

    /** Whether it is these words of this person by which it was drawn. */
    boolean isDrawnBy(SignedIn who, String words) {
        return isDrawn() && who.accountId().value().equals(drawnBy) && words.equals(wordsTwo);
    }

    /** Of which roles the second person may be: one of the two is of the office. */
    Set<Role> drawers() {
        return madeBySupervisor ? Set.of(Role.SUPERVISOR, Role.INSPECTOR) : Set.of(Role.SUPERVISOR);
    }

    /** Whether somebody may be the second person. */
    public boolean mayBeDrawnBy(SignedIn who) {
        return isOpen() && !isMadeBy(who) && drawers().stream().anyMatch(who::is);
    }
}
