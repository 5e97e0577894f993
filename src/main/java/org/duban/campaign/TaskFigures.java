package org.duban.campaign;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the figures that a task has come to, and draws the consequences where they are the whole. */
@Component
@RequiredArgsConstructor
class TaskFigures {

    private final TaskDeadlines deadlines;
    private final MilestoneService milestones;
    private final JdbcClient jdbc;
    private final TaskNews news;

    /**
     * Where figures come from.
     *
     * @param section the section whose report changed those of the whole; null for a report on the task itself
     */
    record Source(
            AccountId by,
            @Nullable UnitId unit,
            @Nullable String words,
            @Nullable TaskId section) {

        static Source of(Progress progress, SignedIn by) {
            return new Source(by.accountId(), by.unitId(), progress.words(), null);
        }
    }

    /** Appends the report; the whole reported as done asks for completion and stops the unit's clock. */
    UUID keep(Task task, boolean wasReportedFull, Source source, Instant now) {
        deadlines.follow(task, wasReportedFull, words(task, source), now);
        var report = append(task, source, now);
        record(task, "PROGRESS_REPORTED");
        if (task.isReportedFull() && !wasReportedFull) {
            milestones.reachAll(task, source.words(), source.by(), now);
            record(task, "COMPLETION_ASKED");
            news.tellSupervisors(task, "COMPLETION_ASKED", Map.of("comment", words(task, source)));
        }
        return report;
    }

    private UUID append(Task task, Source source, Instant now) {
        var id = Uuids.next();
        jdbc.sql("""
                        insert into progress_report (progress_report_id, task_id, unit_id, percent_done, quantity_done,
                            words, reported_at, reported_by, section_id)
                        values (:id, :task, :unit, :percent, :quantity, :words, :now, :by, :section)
                        """)
                .param("id", id)
                .param("task", task.getId().value())
                .param("unit", source.unit() == null ? null : source.unit().value())
                .param("percent", task.getPercentDone())
                .param("quantity", task.getQuantityTotal() == null ? null : task.getQuantityDone())
                .param("words", source.words())
                .param("now", utc(now))
                .param("by", source.by().value())
                .param(
                        "section",
                        source.section() == null ? null : source.section().value())
                .update();
        return id;
    }

    private void record(Task task, String event) {
        news.record(task, event, Map.of("percent", task.getPercentDone()));
    }

    private static String words(Task task, Source source) {
        return Objects.requireNonNullElse(source.words(), task.getPercentDone() + "%");
    }
}
