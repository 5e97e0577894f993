package org.duban.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * How far the calendar reaches, which every page of the office asks. It answers from memory, and looks again aside when
 * that is some seconds old: no page waits for it.
 */
@Component("calendarHorizon")
@RequiredArgsConstructor
public class CalendarHorizon {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final WorkingCalendars calendars;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor aside = new SimpleAsyncTaskExecutor("calendar-horizon-");
    private final AtomicBoolean looking = new AtomicBoolean();

    private volatile @Nullable Reading last;

    private record Reading(List<Integer> missing, Instant at) {}

    /** The years whose holidays should be known by now and are not. */
    public List<Integer> missing() {
        var reading = last;
        if (reading == null) {
            return read().missing();
        }
        var age = Duration.between(reading.at(), clock.instant()).abs();
        if (age.compareTo(FRESH) > 0 && looking.compareAndSet(false, true)) {
            aside.execute(this::lookAgain);
        }
        return reading.missing();
    }

    /** Looks now, for whoever has just changed it. */
    @EventListener(ApplicationReadyEvent.class)
    public void look() {
        last = read();
    }

    private Reading read() {
        return new Reading(calendars.missingYears(), clock.instant());
    }

    private void lookAgain() {
        try {
            look();
        } finally {
            looking.set(false);
        }
    }
}
