package org.duban.campaign;

import java.util.Set;
import java.util.stream.Collectors;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a workstream; the unit that leads it is not one of its members.
 *
 * @param itemCodes its theme: findings under these items of the standards are its own
 */
public record WorkstreamDetails(
        String name, @Nullable UnitId leadUnitId, Set<UnitId> memberIds, Set<String> itemCodes) {

    public WorkstreamDetails {
        name = name.strip();
        var lead = leadUnitId;
        memberIds = memberIds.stream().filter(member -> !member.equals(lead)).collect(Collectors.toUnmodifiableSet());
    }
}
