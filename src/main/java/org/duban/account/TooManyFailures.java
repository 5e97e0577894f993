package org.duban.account;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords were tried lately; further ones are not looked at for a while. */
public class TooManyFailures extends LockedException {

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("too many failures");
        this.wait = wait;
    }

    /** Seconds until the next try is looked at, rounded up. */
    public long getSecondsToWait() {
        return wait.toSeconds() + 1;
    }

    public long getMinutesToWait() {
        return wait.toMinutes() + 1;
    }
}
