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
}
