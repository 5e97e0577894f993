package org.duban.deadline.request;

import java.util.Set;
import java.util.stream.Stream;
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

    /** Somebody is still to rule. */
    static final Set<RequestState> OPEN = Set.of(PENDING, ENDORSED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Those in which somebody may rule on what others asked for and signed. */
    static Stream<RequestState> openFor(SignedIn who) {
        return OPEN.stream().filter(state -> state.isFor(who));
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
