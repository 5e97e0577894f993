package org.duban.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a unit and those below it stand in a campaign: with its findings, and with the tasks that it leads.
 *
 * @param open findings, of which {@code late} are late
 * @param tasksOpen tasks, of which {@code tasksLate} are late
 * @param soon how many of both are due in the next days
 * @param league the group in which it is ranked; null for a unit that is in none
 * @param known whether there has been a finding or a task of theirs at all
 * @param place among those of its league, the worst first, from 1
 * @param ofLeague how many units the league has in the campaign's zone
 */
public record UnitLight(
        UUID campaignId,
        @Nullable String league,
        UUID unitId,
        String name,
        int open,
        int late,
        int tasksOpen,
        int tasksLate,
        int soon,
        boolean known,
        int place,
        int ofLeague) {

    public TrafficLight light() {
        return TrafficLight.of(late + tasksLate, soon, open + tasksOpen, known);
    }

    /** Whether its light tells of tasks: none of its findings is late, or there is none. */
    public boolean byTasks() {
        return late == 0 && (tasksLate > 0 || (open == 0 && tasksOpen > 0));
    }
}
