package org.duban.account;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into what may be kept of them. */
@Component
@RequiredArgsConstructor
class Passwords {

    private static final int FEWEST_CHARACTERS = 10;

    /** What the hash function takes in. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;

    String hash(String password) {
        if (password.codePointCount(0, password.length()) < FEWEST_CHARACTERS) {
            throw new PasswordTooShort();
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new PasswordTooLong();
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean fits(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
