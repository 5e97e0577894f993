package org.duban.command;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign stands at an instant.
 *
 * @param open findings that are out and not struck off; those on hold are counted apart
 * @param late of these, past their deadline
 * @param soon of these, due within three days
 * @param lateToday of the late ones, those whose deadline passed today
 * @param closed findings struck off since the campaign began
 * @param day the day in the district, from which days are counted
 */
public record Situation(
        UUID campaignId,
        String name,
        String zoneName,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate assessedOn,
        int open,
        int submitted,
        int disputed,
        int held,
        int late,
        int soon,
        int lateToday,
        int foundToday,
        int closedToday,
        int closed,
        int tasks,
        int tasksDone,
        int tasksLate,
        int tasksSoon,
        LocalDate day) {

    public int found() {
        return open + held + closed;
    }

    /** Of all that was found, how much is struck off, in whole per cent and never rounded up to all of it; null if nothing was. */
    public @Nullable Integer closedPercent() {
        return found() == 0 ? null : (int) (closed * 100L / found());
    }

    /** Whole days until the last day; negative once it is past, null without an end. */
    public @Nullable Long daysToEnd() {
        return days(endsOn);
    }

    public @Nullable Long daysToAssessment() {
        return days(assessedOn);
    }

    private @Nullable Long days(@Nullable LocalDate until) {
        return until == null ? null : ChronoUnit.DAYS.between(day, until);
    }
}
