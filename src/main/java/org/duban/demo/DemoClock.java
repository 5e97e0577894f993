package org.duban.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application's clock, which the one thread that tells the past may set back; for all others it shows the present. */
final class DemoClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> TOLD = new ThreadLocal<>();

    private final Clock present;

    DemoClock(Clock present) {
        this.present = present;
    }

    /** What the clock shows everybody else. */
    Instant present() {
        return present.instant();
    }

    /** Lets the act happen at that instant. */
    void at(Instant then, Runnable act) {
        var before = Optional.ofNullable(TOLD.get());
        TOLD.set(then);
        try {
            act.run();
        } finally {
            before.ifPresentOrElse(TOLD::set, TOLD::remove);
        }
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNullElseGet(TOLD.get(), present::instant);
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(present.withZone(zone));
    }
}
