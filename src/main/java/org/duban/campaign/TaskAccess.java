package org.duban.campaign;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** Knows which tasks an account sees and reports on. What they may not see does not exist for them. */
@Component
@RequiredArgsConstructor
class TaskAccess {

    private final TaskRepository tasks;
    private final UnitTree units;

    TaskScope scopeOf(SignedIn who) {
        var everything = who.seesEverything();
        var unit = who.unitId();
        return new TaskScope(everything, unit == null ? Set.of() : Set.copyOf(units.subtree(unit)));
    }

    void requireVisible(TaskId id, SignedIn who) {
        if (tasks.findById(id).filter(scopeOf(who)::maySee).isEmpty()) {
            throw new TaskNotFound(id);
        }
    }

    /** Whether the account answers for the unit that leads the task, or is the office. */
    boolean mayLead(Task task, SignedIn who) {
        return who.is(Role.SUPERVISOR)
                || (who.is(Role.UNIT)
                        && scopeOf(who).units().contains(task.getLeadUnitId().value()));
    }

    /** The task, for somebody who has come to report on it. */
    Task openToReport(TaskId id, SignedIn who) {
        var scope = scopeOf(who);
        var task = tasks.findById(id).filter(scope::maySee).orElseThrow(() -> new TaskNotFound(id));
        if (!who.is(Role.SUPERVISOR) && !(who.is(Role.UNIT) && scope.answersFor(task))) {
            throw new NotYourTask();
        }
        return task;
    }
}
