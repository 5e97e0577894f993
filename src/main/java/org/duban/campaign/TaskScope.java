package org.duban.campaign;

import java.util.Set;
import java.util.UUID;
import org.duban.unit.UnitId;

/**
 * Which tasks an account sees.
 *
 * @param everything an account that is more than a clerk sees all of them
 * @param units the units that a clerk answers for: the own one and those below it
 */
record TaskScope(boolean everything, Set<UUID> units) {

    boolean maySee(Task task) {
        return everything || answersFor(task);
    }

    /** Whether one of its units leads the task or takes part in it. */
    boolean answersFor(Task task) {
        return units.contains(task.getLeadUnitId().value())
                || task.getCoUnitIds().stream().map(UnitId::value).anyMatch(units::contains);
    }

    UUID[] unitArray() {
        return units.toArray(UUID[]::new);
    }
}
