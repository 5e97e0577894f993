package org.duban.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days a task may be planned, all of them included.
 *
 * @param begins the first day of its campaign
 * @param ends the last day of its campaign; null for one without an end
 * @param dueOn the last day on which the task is done in time; null for one without a date
 */
public record PlanRoom(
        LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable LocalDate dueOn) {

    /** Refuses a span that reaches beyond it, and says beyond what. */
    void require(PlannedSpan span) {
        if (span.from().isBefore(begins)) {
            throw new PlanBeforeItsCampaign(begins);
        }
        if (ends != null && span.to().isAfter(ends)) {
            throw new PlanAfterItsCampaign(ends);
        }
        if (dueOn != null && span.to().isAfter(dueOn)) {
            throw new PlanAfterItsDeadline(dueOn);
        }
    }

    public boolean holds(PlannedSpan span) {
        return span.equals(cut(span));
    }

    /** As much of a span as lies in it, a day at least; null if it leaves no day. */
    public @Nullable PlannedSpan cut(PlannedSpan span) {
        var last = earlier(earlier(span.to(), ends), dueOn);
        if (last.isBefore(begins)) {
            return null;
        }
        var room = new PlannedSpan(begins, last, span.worksOn());
        return new PlannedSpan(room.nearest(span.from()), room.nearest(span.to()), span.worksOn());
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}
