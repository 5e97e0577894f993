package org.duban.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Somebody is who they say, and is not let in all the same; or nobody can tell. */
public class SignInRefused extends AuthenticationException {

    public enum Reason {
        /** Nobody has opened an account here, and groups give none. */
        NO_ACCOUNT,
        /** None of the groups gives a role. */
        NO_ROLE,
        /** The unit of a clerk is unknown here. */
        NO_UNIT,
        /** The account signs in another way. */
        OTHER_WAY,
        /** The name cannot be one of an account. */
        NAME_UNFIT,
        /** The directory or the identity provider does not answer. */
        UNREACHABLE
    }

    private final Reason reason;
    private final @Nullable String value;

    SignInRefused(Reason reason, @Nullable String value) {
        super(reason + " " + value);
        this.reason = reason;
        this.value = value;
    }

    SignInRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.value = null;
    }

    public Reason getReason() {
        return reason;
    }

    /** What was wrong, for whoever has to put it right; null if there is nothing to say. */
    public @Nullable String getValue() {
        return value;
    }
}
