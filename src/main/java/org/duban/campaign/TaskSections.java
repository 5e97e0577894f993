package org.duban.campaign;

import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.activity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sections (标段) of tasks: what they come to is what the whole has come to, and none outlasts it. */
@Component
@RequiredArgsConstructor
class TaskSections {

    private final TaskRepository tasks;
    private final TaskDeadlines deadlines;
    private final TaskFigures figures;
    private final CurrentActor actor;
    private final Clock clock;

    /** Lets the whole follow a section that was added or ended; does nothing for a task that is none. */
    void rollUp(Task section) {
        var by = actor.get().accountId();
        rollUp(section, by == null ? null : new AccountId(by));
    }

    /**
     * The same for a section that was reported on.
     *
     * @param by null for the system itself, which reports nothing
     */
    void rollUp(Task section, @Nullable AccountId by) {
        if (section.getSectionOf() == null) {
            return;
        }
        // Sections are reported on at the same time: whoever sums up waits for the others.
        var whole = tasks.requireLocked(section.getSectionOf());
        var sections = tasks.sectionsOf(whole.getId());
        if (whole.getState() != TaskState.OPEN || sections.isEmpty()) {
            return;
        }
        var quantity = whole.getQuantityDone();
        var percent = whole.getPercentDone();
        var wasReportedFull = whole.isReportedFull();
        var now = clock.instant();
        tasks.saveAndFlush(whole.rollUp(sections, now));
        var stands = quantity.compareTo(whole.getQuantityDone()) == 0
                && percent == whole.getPercentDone()
                && wasReportedFull == whole.isReportedFull();
        if (by != null && !stands) {
            figures.keep(whole, wasReportedFull, new TaskFigures.Source(by, null, null, section.getId()), now);
        }
    }

    /** Refuses to end a task before its sections. */
    void requireEnded(Task whole) {
        var open = tasks.sectionsOf(whole.getId()).stream()
                .filter(section -> section.getState() == TaskState.OPEN)
                .toList();
        if (!open.isEmpty()) {
            throw new SectionsStillOpen(open.get(0).getTitle(), open.size());
        }
    }

    void requireCountedAlike(Task task) {
        if (task.getSectionOf() != null) {
            task.requireCountedAs(tasks.require(task.getSectionOf()));
        }
        tasks.sectionsOf(task.getId()).forEach(section -> section.requireCountedAs(task));
    }

    /** Refuses a section that would be due after the whole. */
    void requireDueWithin(Task section) {
        var due = deadlines.dueAt(section);
        if (due != null) {
            requireWithin(section, due);
        }
    }

    void requireWithin(Task section, Instant due) {
        if (section.getSectionOf() == null) {
            return;
        }
        var whole = tasks.require(section.getSectionOf());
        var end = deadlines.dueAt(whole);
        var last = deadlines.lastDay(whole);
        if (end != null && last != null && due.isAfter(end)) {
            throw new SectionDueAfterItsTask(last);
        }
    }

    /** Refuses another date for the whole that would leave an open section behind it. */
    void requireBefore(Task whole) {
        var end = deadlines.dueAt(whole);
        for (var section : tasks.sectionsOf(whole.getId())) {
            var due = deadlines.dueAt(section);
            if (end != null && due != null && section.getState() == TaskState.OPEN && due.isAfter(end)) {
                throw new TaskDueBeforeItsSections(section.getTitle());
            }
        }
    }
}
