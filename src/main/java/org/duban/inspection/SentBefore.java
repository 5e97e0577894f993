package org.duban.inspection;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.duban.account.SignedIn;
import org.duban.shared.Conflict;

/** What somebody makes under an id of their own, and may send again: it is there once. */
public final class SentBefore {

    private SentBefore() {}

    /**
     * Whether it is there.
     *
     * @param maker whose it is, if it is there
     * @param taken how somebody else is refused
     */
    public static boolean by(SignedIn who, Optional<UUID> maker, Supplier<? extends Conflict> taken) {
        if (maker.isPresent() && !maker.get().equals(who.accountId().value())) {
            throw taken.get();
        }
        return maker.isPresent();
    }
}
