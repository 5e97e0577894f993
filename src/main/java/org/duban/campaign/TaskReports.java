package org.duban.campaign;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the units' reports on how far they have come. A report is never changed; the next one puts it right. */
@Service
@Transactional
@RequiredArgsConstructor
public class TaskReports {

    private final TaskAccess access;
    private final TaskRepository tasks;
    private final TaskFigures figures;
    private final TaskSections sections;
    private final ObjectProvider<TaskEnding> endings;
    private final Clock clock;

    /** Reports progress; the whole reported as done asks for completion and stops the unit's clock. */
    public UUID report(TaskId id, Progress progress, SignedIn by, @Nullable Long expectedVersion) {
        var task = access.openToReport(id, by);
        task.expectVersion(expectedVersion);
        if (tasks.isDivided(id)) {
            throw new ReportedBySections();
        }
        var now = clock.instant();
        var wasReportedFull = task.isReportedFull();
        tasks.saveAndFlush(task.report(progress, now));
        if (task.isReportedFull()) {
            endings.forEach(ending -> ending.requireReportable(id));
        }
        var report = figures.keep(task, wasReportedFull, TaskFigures.Source.of(progress, by), now);
        sections.rollUp(task, by.accountId());
        return report;
    }

    /**
     * Reports the whole as done, which is for the lead unit to say; of a task that is divided, the sections go on telling how
     * far it is.
     */
    public void reportWhole(TaskId id, String words, SignedIn by) {
        var task = access.openToReport(id, by);
        if (!access.mayLead(task, by)) {
            throw new NotTheLeadUnit();
        }
        if (tasks.isDivided(id)) {
            task.requireOpen();
        } else {
            report(id, new Progress(Task.COMPLETE, null, words), by, null);
        }
    }
}
