package org.duban.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of full-stack tests: the system's, until a test moves it on. Who moves it puts it back. */
public final class MovableClock extends Clock {

    private final Clock system;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(ZoneId zone) {
        this.system = Clock.system(zone);
    }

    public void moveOn(Duration by) {
        ahead = ahead.plus(by);
    }

    public void putBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(zone);
    }
}
