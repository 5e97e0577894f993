package org.duban.deadline.request;

import org.duban.account.Role;
import org.duban.account.SignedIn;

/** How far a request has come. */
public enum RequestState {
    PENDING,
    /** A hold that one has signed and another is still to sign. */
    ENDORSED,
    GRANTED,
    REFUSED,
    /** For what is neither granted nor refused. */
    ANSWERED,
    /** By the unit itself, before anybody ruled. */
    TAKEN_BACK,
    /** What it was about ended before anybody ruled. */
    LAPSED;

    /** Whether somebody is still to rule. */
    public boolean isOpen() {
        return this == PENDING || this == ENDORSED;
    }

    /** The office rules; a leader gives the second signature. */
    boolean isFor(SignedIn who) {
        return switch (this) {
            case PENDING -> who.is(Role.SUPERVISOR);
            case ENDORSED -> who.isAnyOf(Role.SUPERVISOR, Role.LEADER);
            case GRANTED, REFUSED, ANSWERED, TAKEN_BACK, LAPSED -> false;
        };
    }
}
