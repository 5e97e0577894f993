package org.duban.campaign;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what happens to milestones into the log of their task, and lets the other side know. */
@Component
@RequiredArgsConstructor
class MilestoneNews {

    private final ActivityLog log;
    private final Announcements announcements;

    static String title(Task task, Milestone milestone) {
        return task.getTitle() + " · " + milestone.getTitle();
    }

    /** To the units that have to do with the task. */
    void tellUnits(Task task, Milestone milestone, String event, @Nullable Instant dueAt, Map<String, ?> detail) {
        var units = task.involvedUnits().stream()
                .map(unit -> Audience.unit(unit.value()))
                .collect(Collectors.toSet());
        tell(task, milestone, event, dueAt, detail, units);
    }

    /** To those who follow the task. */
    void tellSupervisors(Task task, Milestone milestone, String event, Map<String, ?> detail) {
        tell(task, milestone, event, null, detail, Set.of(TaskNews.SUPERVISORS));
    }

    void record(Task task, Milestone milestone, String event, Map<String, ?> detail) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("milestone", milestone.getTitle());
        whole.putAll(detail);
        log.record(SubjectKind.TASK, task.getId().value(), "MILESTONE_" + event, whole);
    }

    private void tell(
            Task task,
            Milestone milestone,
            String event,
            @Nullable Instant dueAt,
            Map<String, ?> detail,
            Set<Audience> audience) {
        record(task, milestone, event, detail);
        var words = new HashMap<String, String>();
        detail.forEach((name, value) -> words.put(name, value.toString()));
        if (dueAt != null) {
            words.put("dueAt", dueAt.toString());
        }
        announcements.announce(
                SubjectKind.MILESTONE,
                milestone.getId().value(),
                event,
                task.getCampaignId().value(),
                title(task, milestone),
                words,
                audience);
    }
}
