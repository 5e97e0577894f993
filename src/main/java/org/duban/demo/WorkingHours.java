package org.duban.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import lombok.RequiredArgsConstructor;

/** The hours of the day in which people do things. */
@RequiredArgsConstructor
final class WorkingHours {

    private static final LocalTime FIRST = LocalTime.of(7, 40);
    private static final LocalTime LAST = LocalTime.of(19, 30);
    private static final int MINUTES = 50;

    private final ZoneId zone;
    private final Random random;

    /** That instant, or in the night a while after the next morning begins. */
    Instant from(Instant wanted) {
        var local = wanted.atZone(zone);
        if (local.toLocalTime().isBefore(FIRST)) {
            return local.with(FIRST).plusMinutes(random.nextInt(MINUTES)).toInstant();
        }
        if (local.toLocalTime().isAfter(LAST)) {
            return local.plusDays(1)
                    .with(FIRST)
                    .plusMinutes(random.nextInt(MINUTES))
                    .toInstant();
        }
        return wanted;
    }

    /** That instant, or in the night a while before the evening before ends. */
    Instant until(Instant wanted) {
        var local = wanted.atZone(zone);
        if (local.toLocalTime().isBefore(FIRST)) {
            return local.minusDays(1)
                    .with(LAST)
                    .minusMinutes(random.nextInt(MINUTES))
                    .toInstant();
        }
        if (local.toLocalTime().isAfter(LAST)) {
            return local.with(LAST).minusMinutes(random.nextInt(MINUTES)).toInstant();
        }
        return wanted;
    }
}
