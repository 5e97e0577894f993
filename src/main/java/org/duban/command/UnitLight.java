package org.duban.command;

import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a unit and those below it stand in a campaign.
 *
 * @param league the group in which it is ranked; null for a unit that is in none
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
        int place,
        int ofLeague) {

    public DeadlineStatus light() {
        if (late > 0) {
            return DeadlineStatus.OVERDUE;
        }
        if (soon > 0) {
            return DeadlineStatus.DUE_SOON;
        }
        return open > 0 ? DeadlineStatus.OPEN : DeadlineStatus.MET;
    }
}
