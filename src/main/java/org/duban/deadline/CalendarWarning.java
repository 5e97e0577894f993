package org.duban.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.duban.account.Role;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces that the calendar runs out: once when it becomes time to ask, once when it presses, once when it is late. */
@Slf4j
@Component
@RequiredArgsConstructor
class CalendarWarning {

    private static final Duration PRESSING = Duration.ofDays(14);

    private static final Set<Audience> OFFICE =
            Set.of(Audience.role(Role.ADMIN.name()), Audience.role(Role.SUPERVISOR.name()));

    private final WorkingCalendars calendars;
    private final CalendarRepository repository;
    private final Announcements announcements;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private enum Stage {
        SOON,
        URGENT,
        MISSING;

        /** @param left how long it is until the year begins, negative once it has */
        static Stage of(Duration left) {
            if (left.isNegative() || left.isZero()) {
                return MISSING;
            }
            return left.compareTo(PRESSING) > 0 ? SOON : URGENT;
        }
    }

    @Scheduled(cron = "${duban.deadline.calendar-check:0 0 9 * * *}", zone = "${duban.zone}")
    @SchedulerLock(name = "calendar-warning")
    void everyDay() {
        warn();
    }

    /** The table, not the lock, makes a stage go out once: two nodes may look one after the other. */
    void warn() {
        for (var year : calendars.missingYears()) {
            transaction.executeWithoutResult(status -> warn(year));
        }
    }

    private void warn(int year) {
        var now = clock.instant();
        var begin = beginOf(year);
        var stage = Stage.of(Duration.between(now, begin));
        if (!repository.noteWarning(year, stage.name(), now)) {
            return;
        }
        log.warn("There is no holiday calendar for {} yet: {}.", year, stage);
        announcements.announce(
                SubjectKind.CALENDAR,
                WorkingCalendars.subjectOf(year),
                "RUNS_OUT",
                null,
                messages.getMessage("deadline.calendar.runs-out", new Object[] {Integer.toString(year)}, Locale.CHINA),
                Map.of("year", Integer.toString(year), "stage", stage.name(), "until", begin.toString()),
                OFFICE);
    }

    private Instant beginOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
    }
}
