package org.duban.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that goes at the usual pace from a Monday evening on, so that the data are the same in each run. */
final class BenchClock extends Clock {

    static final Instant START = Instant.parse("2026-11-16T10:30:00Z");

    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    private BenchClock(ZoneId zone, AtomicReference<Duration> offset) {
        this.zone = zone;
        this.offset = offset;
    }

    void moveTo(Instant instant) {
        offset.set(Duration.between(Instant.now(), instant));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BenchClock(other, offset);
    }

    /** Puts it in the place of the application's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InPlaceOfTheUsual {

        @Bean
        @Qualifier("present")
        BenchClock benchClock(@Value("${duban.zone}") ZoneId zone) {
            var clock = new BenchClock(zone, new AtomicReference<>(Duration.ZERO));
            clock.moveTo(START);
            return clock;
        }
    }
}
