package org.duban.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.CurrentActor;
import org.duban.activity.SubjectKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days that the district sets itself, such as a day off after a storm or a working weekend. They hold over the
 * holiday notices, also over one that is imported later.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ExtraDays {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final CalendarRepository repository;
    private final CalendarChanges changes;
    private final ActivityLog activityLog;
    private final CurrentActor actor;
    private final Clock clock;

    /** All of them, by date. */
    @Transactional(readOnly = true)
    public List<ExtraDay> list() {
        return repository.extraDays();
    }

    /** Sets a day off or a working day, where the calendar has the opposite. */
    public ExtraDay add(LocalDate date, boolean off, String reason) {
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw new ExtraDayOutOfReach(date, EARLIEST_YEAR, LATEST_YEAR);
        }
        var day = new ExtraDay(
                date, off, reason.strip(), clock.instant(), actor.get().name());
        changes.make(() -> {
            requireDifference(day);
            repository.add(day);
        });
        record(date, "EXTRA_DAY_ADDED", off, day.reason());
        return day;
    }

    /** Lets the notices decide again. */
    public void remove(LocalDate date, String reason) {
        var day = repository.extraDays().stream()
                .filter(set -> set.date().equals(date))
                .findFirst()
                .orElseThrow(() -> new ExtraDayNotFound(date));
        changes.make(() -> {
            if (!repository.removeExtraDay(date, clock.instant())) {
                throw new ExtraDayNotFound(date);
            }
        });
        record(date, "EXTRA_DAY_REMOVED", day.off(), reason.strip());
    }

    /** Asked behind the queue, so that of two who set the same day the second is told. */
    private void requireDifference(ExtraDay day) {
        var kind = repository.load().kindOf(day.date());
        if (kind == DayKind.EXTRA_OFF || kind == DayKind.EXTRA_WORKING) {
            throw new ExtraDayThereAlready(day.date());
        }
        if (kind.isWorking() != day.off()) {
            throw new ExtraDayChangesNothing(day);
        }
    }

    private void record(LocalDate date, String event, boolean off, String reason) {
        activityLog.record(
                SubjectKind.CALENDAR,
                WorkingCalendars.subjectOf(date.getYear()),
                event,
                Map.of("date", date.toString(), "off", off, "reason", reason));
    }
}
