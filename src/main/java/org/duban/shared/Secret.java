package org.duban.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** A random secret that is shown once and kept as a hash. 256 random bits need no salt and no slow hash. */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return TextDigest.bytes(text);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
