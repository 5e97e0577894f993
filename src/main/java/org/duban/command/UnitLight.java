package org.duban.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a unit and those below it stand in a campaign.
 *
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
        int soon,
        boolean known,
        int place,
        int ofLeague) {

    public TrafficLight light() {
        return TrafficLight.of(late, soon, open, known);
    }
}
