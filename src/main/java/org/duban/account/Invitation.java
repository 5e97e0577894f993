package org.duban.account;

import java.time.Instant;

/** A one-time link with which somebody chooses a password; it can be read now and never again. */
public record Invitation(String secret, Instant expiresAt) {

    /** The path of the page behind it. */
    public String path() {
        return "/invitations/" + secret;
    }

    @Override
    public String toString() {
        return "Invitation[…]";
    }
}
