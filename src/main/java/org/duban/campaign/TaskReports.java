package org.duban.campaign;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the units' reports on how far they have come. A report is never changed; the next one puts it right. */
@Service
@Transactional
@RequiredArgsConstructor
public class TaskReports {

    private final TaskAccess access;
    private final TaskRepository tasks;
    private final TaskDeadlines deadlines;
    private final MilestoneService milestones;
    private final JdbcClient jdbc;
    private final TaskNews news;
    private final Clock clock;

    /** Reports progress; the whole reported as done asks for completion and stops the unit's clock. */
    public UUID report(TaskId id, Progress progress, SignedIn by, @Nullable Long expectedVersion) {
        var task = access.openToReport(id, by);
        task.expectVersion(expectedVersion);
        var now = clock.instant();
        var wasReportedFull = task.isReportedFull();
        tasks.saveAndFlush(task.report(progress, now));
        deadlines.follow(task, wasReportedFull, words(task, progress), now);
        var report = append(task, progress, by, now);
        record(task, "PROGRESS_REPORTED");
        if (task.isReportedFull() && !wasReportedFull) {
            milestones.reachAll(task, progress.words(), by.accountId(), now);
            record(task, "COMPLETION_ASKED");
            news.tellSupervisors(task, "COMPLETION_ASKED", Map.of("comment", words(task, progress)));
        }
        return report;
    }

    private UUID append(Task task, Progress progress, SignedIn by, Instant now) {
        var id = Uuids.next();
        jdbc.sql("""
                        insert into progress_report (progress_report_id, task_id, unit_id, percent_done, quantity_done,
                            words, reported_at, reported_by)
                        values (:id, :task, :unit, :percent, :quantity, :words, :now, :by)
                        """)
                .param("id", id)
                .param("task", task.getId().value())
                .param("unit", by.unitId() == null ? null : by.unitId().value())
                .param("percent", task.getPercentDone())
                .param("quantity", task.getQuantityTotal() == null ? null : task.getQuantityDone())
                .param("words", progress.words())
                .param("now", utc(now))
                .param("by", by.accountId().value())
                .update();
        return id;
    }

    private void record(Task task, String event) {
        news.record(task, event, Map.of("percent", task.getPercentDone()));
    }

    private static String words(Task task, Progress progress) {
        return Objects.requireNonNullElse(progress.words(), task.getPercentDone() + "%");
    }
}
