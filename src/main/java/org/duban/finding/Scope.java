package org.duban.finding;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.UnitId;

/**
 * What an account sees of the findings.
 *
 * @param everything an account that is more than a clerk sees all of them
 * @param units the units that a clerk answers for: the own one and those below it
 * @param above the own unit and those above it; whoever belongs below a unit that rectified is its colleague
 */
record Scope(SignedIn who, boolean everything, Set<UUID> units, Set<UUID> above) {

    static boolean isInTheField(SignedIn who) {
        return who.isAnyOf(Role.SUPERVISOR, Role.INSPECTOR);
    }

    boolean maySee(Finding finding) {
        if (everything) {
            return true;
        }
        return !finding.isHidden()
                && finding.getState() != FindingState.DRAFT
                && (answersFor(finding)
                        || finding.involvedUnits().stream().map(UnitId::value).anyMatch(units::contains));
    }

    boolean answersFor(Finding finding) {
        return who.is(Role.UNIT)
                && finding.getUnitId() != null
                && units.contains(finding.getUnitId().value());
    }

    boolean isColleagueOfAny(Collection<UnitId> involved) {
        return involved.stream().map(UnitId::value).anyMatch(above::contains);
    }

    UUID[] unitArray() {
        return units.toArray(UUID[]::new);
    }
}
