package org.duban.deadline.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duban.deadline.Deadline;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked for, and by when: the campaign's rules, held against one deadline at one moment.
 *
 * @param extended how often the deadline was extended already
 */
public record RequestLimits(Deadline deadline, DeadlineRules rules, int extended, Instant now, ZoneId zone) {

    /** Whether a form for this kind is worth showing. */
    public boolean mayAsk(RequestKind kind) {
        return switch (kind) {
            case EXTENSION -> mayExtend() && rules.latestExtension(deadline).isAfter(deadline.getDueAt());
            case HOLD, COORDINATION -> deadline.isRunning();
            case APPEAL -> mayAppeal();
        };
    }

    /**
     * Refuses what breaks a rule, whether a unit asks or a supervisor grants.
     *
     * @param until what is asked for, or granted
     */
    void require(RequestKind kind, @Nullable Instant until) {
        switch (kind) {
            case EXTENSION -> requireExtension(until);
            case HOLD -> requireHold(until);
            case APPEAL -> requireAppeal();
            case COORDINATION -> requireRunning();
        }
    }

    /** The last day that may be asked for; null where the kind has none. */
    public @Nullable LocalDate latest(RequestKind kind) {
        return switch (kind) {
            case EXTENSION -> lastDayBefore(rules.latestExtension(deadline));
            case HOLD -> lastDayBefore(rules.latestHold(now));
            case APPEAL, COORDINATION -> null;
        };
    }

    public int extensionsLeft() {
        return Math.max(0, rules.extensions() - extended);
    }

    private boolean mayExtend() {
        return deadline.isRunning() && now.isBefore(deadline.getDueAt()) && extensionsLeft() > 0;
    }

    private boolean mayAppeal() {
        return deadline.isLate(now) && deadline.getExcusedAt() == null && !now.isAfter(rules.lastAppeal(deadline));
    }

    private void requireExtension(@Nullable Instant until) {
        requireRunning();
        if (!now.isBefore(deadline.getDueAt())) {
            throw new ExtendedTooLate();
        }
        requireExtensible(until);
    }

    /** What is left to check when a ruling comes after the due date has passed: it was asked for in time. */
    void requireExtensible(@Nullable Instant until) {
        requireRunning();
        if (extensionsLeft() == 0) {
            throw new ExtendedTooOften(rules.extensions());
        }
        requireBetween(until, deadline.getDueAt(), rules.latestExtension(deadline));
    }

    private void requireHold(@Nullable Instant until) {
        requireRunning();
        requireBetween(until, now, rules.latestHold(now));
    }

    private void requireAppeal() {
        if (deadline.getExcusedAt() != null) {
            throw new AppealedBefore();
        }
        if (!deadline.isLate(now)) {
            throw new NotLate();
        }
        if (now.isAfter(rules.lastAppeal(deadline))) {
            throw new AppealedTooLate(lastDayBefore(rules.lastAppeal(deadline)));
        }
    }

    private void requireRunning() {
        if (!deadline.isRunning()) {
            throw new DeadlineEnded();
        }
    }

    private void requireBetween(@Nullable Instant until, Instant after, Instant latest) {
        if (until == null) {
            throw new UntilMissing();
        }
        if (!until.isAfter(after)) {
            throw new UntilTooEarly(lastDayBefore(after));
        }
        if (until.isAfter(latest) && until.isAfter(endOf(latest))) {
            throw new UntilTooLate(lastDayBefore(latest));
        }
    }

    /** A limit in the middle of a day leaves that day whole: people ask for days. */
    private Instant endOf(Instant latest) {
        var day = Days.dueOn(latest, zone);
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate lastDayBefore(Instant end) {
        return Days.dueOn(end, zone);
    }
}
