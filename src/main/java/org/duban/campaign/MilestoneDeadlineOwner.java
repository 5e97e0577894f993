package org.duban.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of milestones what requests about their deadlines need, and stops and starts their clocks. */
@Component
@RequiredArgsConstructor
class MilestoneDeadlineOwner implements DeadlineOwner {

    private final MilestoneRepository milestones;
    private final TaskRepository tasks;
    private final TaskAccess access;
    private final MilestoneDeadlines dates;
    private final DeadlineService deadlines;
    private final Clock clock;

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.MILESTONE;
    }

    /** Who may see the task follows from its units, which are looked up with it. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Subject> find(UUID subject, SignedIn reader) {
        var scope = access.scopeOf(reader);
        return milestones
                .findById(new MilestoneId(subject))
                .flatMap(milestone -> tasks.findById(milestone.getTaskId())
                        .filter(scope::maySee)
                        .map(task -> subject(task, milestone)));
    }

    @Override
    public Map<UUID, Subject> findAll(Collection<UUID> subjects) {
        var found =
                milestones.findAllById(subjects.stream().map(MilestoneId::new).toList());
        var wholes = new HashMap<TaskId, Task>();
        tasks.findAllById(found.stream().map(Milestone::getTaskId).distinct().toList())
                .forEach(task -> wholes.put(task.getId(), task));
        var all = new HashMap<UUID, Subject>();
        for (var milestone : found) {
            var task = wholes.get(milestone.getTaskId());
            if (task != null) {
                all.put(milestone.getId().value(), subject(task, milestone));
            }
        }
        return all;
    }

    @Override
    public void requireFits(UUID subject, Instant until) {
        var milestone = require(subject);
        dates.requireWithin(tasks.require(milestone.getTaskId()), until);
    }

    @Override
    public void hold(UUID subject, String reason, Instant until, SignedIn by) {
        deadlines.hold(deadlineOf(subject), reason, until, clock.instant());
    }

    @Override
    public void endHold(UUID subject, Instant at) {
        deadlines.resume(deadlineOf(subject), HOLD_ENDED, at);
    }

    private DeadlineId deadlineOf(UUID subject) {
        return require(subject).getDeadlineId();
    }

    private Milestone require(UUID subject) {
        var id = new MilestoneId(subject);
        return milestones.findById(id).orElseThrow(() -> new MilestoneNotFound(id));
    }

    private static Subject subject(Task task, Milestone milestone) {
        return new Subject(
                DeadlineSubject.Kind.MILESTONE,
                milestone.getId().value(),
                MilestoneNews.title(task, milestone),
                "/tasks/" + task.getId() + "#milestones",
                task.getCampaignId().value(),
                null);
    }
}
