package org.duban.campaign;

import java.time.LocalDate;

/**
 * From when to when a task is planned to be worked on, both days included.
 *
 * @param worksOn which of these days count
 */
public record PlannedSpan(LocalDate from, LocalDate to, WorksOn worksOn) {

    public PlannedSpan {
        if (to.isBefore(from)) {
            throw new PlanReversed();
        }
    }

    /** The day itself if it lies in the span, and else the end that it is beyond. */
    public LocalDate nearest(LocalDate day) {
        return day.isBefore(from) ? from : day.isAfter(to) ? to : day;
    }
}
