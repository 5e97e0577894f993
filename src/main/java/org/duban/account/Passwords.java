package org.duban.account;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into what may be kept of them. */
@Component
class Passwords {

    private static final int FEWEST_CHARACTERS = 10;

    /** What the hash function takes in. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = hash(UUID.randomUUID().toString());
    }

    String hash(String password) {
        if (password.codePointCount(0, password.length()) < FEWEST_CHARACTERS) {
            throw new PasswordTooShort();
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new PasswordTooLong();
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** The hash of a password that nobody knows: whoever has it gets in by another way, or not at all. */
    String nobodys() {
        return nobodys;
    }

    /** Whether it is the one; where there is none to compare it with, the answer is no and takes as long. */
    boolean fits(String password, @Nullable String hash) {
        return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
    }
}
