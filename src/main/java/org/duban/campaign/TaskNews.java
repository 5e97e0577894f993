package org.duban.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.Channel;
import org.duban.activity.CurrentActor;
import org.duban.activity.SubjectKind;
import org.duban.deadline.DeadlineService;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;

/** Puts what happens to a task into its log, and lets the units and the office know what concerns them. */
@Component
@RequiredArgsConstructor
class TaskNews {

    static final Audience SUPERVISORS = Audience.role("SUPERVISOR");

    private final ActivityLog log;
    private final Announcements announcements;
    private final DeadlineService deadlines;
    private final CurrentActor actor;

    void record(Task task, String event, Map<String, ?> detail) {
        log.record(SubjectKind.TASK, task.getId().value(), event, detail);
    }

    /** To the units that have to do with the task. */
    void tellUnits(Task task, String event, Map<String, ?> detail) {
        tellUnits(task, event, detail, Set.of());
    }

    /** @param former units that had to do with it before */
    void tellUnits(Task task, String event, Map<String, ?> detail, Collection<UnitId> former) {
        var units = new HashSet<>(task.involvedUnits());
        units.addAll(former);
        tell(
                task,
                event,
                detail,
                units.stream().map(unit -> Audience.unit(unit.value())).collect(Collectors.toSet()));
    }

    /** To those who confirm that it is done. */
    void tellSupervisors(Task task, String event, Map<String, ?> detail) {
        tell(task, event, detail, Set.of(SUPERVISORS));
    }

    /** What a ledger brings has long been known to those whom it concerns. */
    private void tell(Task task, String event, Map<String, ?> detail, Set<Audience> audience) {
        if (actor.get().channel() == Channel.IMPORT) {
            return;
        }
        var words = new HashMap<String, String>();
        detail.forEach((name, value) -> words.put(name, value.toString()));
        if (task.getState() == TaskState.OPEN && task.getDeadlineId() != null) {
            words.put(
                    "dueAt", deadlines.require(task.getDeadlineId()).getDueAt().toString());
        }
        announcements.announce(
                SubjectKind.TASK,
                task.getId().value(),
                event,
                task.getCampaignId().value(),
                task.getTitle(),
                words,
                audience);
    }
}
