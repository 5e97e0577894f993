package org.duban.campaign;

import java.util.Set;
import java.util.stream.Collectors;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What is said about a workstream; the unit that leads it is not one of its members. */
public record WorkstreamDetails(String name, @Nullable UnitId leadUnitId, Set<UnitId> memberIds) {

    public WorkstreamDetails {
        name = name.strip();
        var lead = leadUnitId;
        memberIds = memberIds.stream().filter(member -> !member.equals(lead)).collect(Collectors.toUnmodifiableSet());
    }
}
