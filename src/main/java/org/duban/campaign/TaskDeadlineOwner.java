package org.duban.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of tasks what requests about their deadlines need, and stops and starts their clocks. */
@Component
@RequiredArgsConstructor
class TaskDeadlineOwner implements DeadlineOwner {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskSections sections;
    private final DeadlineService deadlines;
    private final Clock clock;

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.TASK;
    }

    /** Who may see the task follows from its units, which are looked up with it. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Subject> find(UUID subject, SignedIn reader) {
        var scope = access.scopeOf(reader);
        return tasks.findById(new TaskId(subject)).filter(scope::maySee).map(TaskDeadlineOwner::subject);
    }

    @Override
    public Map<UUID, Subject> findAll(Collection<UUID> subjects) {
        return tasks.findAllById(subjects.stream().map(TaskId::new).toList()).stream()
                .map(TaskDeadlineOwner::subject)
                .collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    @Override
    public void requireFits(UUID subject, Instant until) {
        sections.requireWithin(tasks.require(new TaskId(subject)), until);
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
        var task = tasks.findById(new TaskId(subject)).orElseThrow(() -> new TaskNotFound(new TaskId(subject)));
        return Objects.requireNonNull(task.getDeadlineId());
    }

    private static Subject subject(Task task) {
        var id = task.getId().value();
        return new Subject(
                DeadlineSubject.Kind.TASK,
                id,
                task.getTitle(),
                "/tasks/" + id,
                task.getCampaignId().value(),
                null);
    }
}
