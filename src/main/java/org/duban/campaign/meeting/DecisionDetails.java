package org.duban.campaign.meeting;

import java.util.Set;
import java.util.stream.Collectors;
import org.duban.deadline.DeadlineTerm;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided (议定事项), to be done by a unit.
 *
 * @param coUnitIds the co-operating units; the lead unit is not one of them
 * @param due counted from the issue of the minutes; null for something ordered without a date
 */
public record DecisionDetails(
        String text,
        UnitId leadUnitId,
        Set<UnitId> coUnitIds,
        @Nullable DeadlineTerm due) {

    public DecisionDetails {
        text = text.strip();
        var lead = leadUnitId;
        coUnitIds = coUnitIds.stream().filter(unit -> !unit.equals(lead)).collect(Collectors.toUnmodifiableSet());
    }
}
