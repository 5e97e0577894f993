package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskRow;
import org.duban.campaign.TaskService;
import org.duban.unit.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the tasks get on: some done, some half done, some not begun. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class TaskProgress {

    private static final long SEED = 32;
    private static final int WHOLE = 100;
    private static final int TENTH = 10;
    private static final double MET = 0.8;

    private final Stage stage;
    private final Cast cast;
    private final TaskRegister register;
    private final TaskReports reports;
    private final TaskService tasks;
    private final List<String> words = Table.read("progress", row -> row.get("words"));

    /** Plans what is reported on tasks that were assigned a moment ago. */
    void plan(Timeline timeline, List<UUID> assigned, Instant from) {
        var random = new Random(SEED + assigned.size());
        for (var id : assigned) {
            var task = register.require(new TaskId(id), cast.post("supervisor"));
            var due = task.dueAt();
            if (due != null && due.isBefore(stage.present()) && random.nextDouble() < MET) {
                planDone(timeline, task, from, due, random);
            } else {
                planGoingOn(timeline, task, from, random);
            }
        }
    }

    private void planDone(Timeline timeline, TaskRow task, Instant from, Instant due, Random random) {
        var earliest = from.plus(Duration.ofHours(2 + random.nextInt(24)));
        var usual = due.minus(Duration.ofHours(6 + random.nextInt(30)));
        var at = usual.isBefore(earliest) ? earliest : usual;
        report(timeline, task, at, WHOLE, random);
        confirm(timeline, task, at.plus(Duration.ofHours(5)));
    }

    private void planGoingOn(Timeline timeline, TaskRow task, Instant from, Random random) {
        var time = Duration.between(from, stage.present());
        int percent = 0;
        for (int left = 1 + random.nextInt(3); left > 0 && percent < WHOLE; left--) {
            percent = Math.min(WHOLE, percent + TENTH * (2 + random.nextInt(6)));
            var at = from.plus(
                    time.multipliedBy(WHOLE - left * 25L + random.nextInt(20)).dividedBy(WHOLE));
            report(timeline, task, at, percent, random);
        }
        if (percent == WHOLE && random.nextInt(3) > 0) {
            confirm(timeline, task, from.plus(time.multipliedBy(97).dividedBy(WHOLE)));
        }
    }

    private void report(Timeline timeline, TaskRow task, Instant at, int percent, Random random) {
        var by = reporter(task);
        var said = percent == WHOLE ? "已按要求全部完成，请核验。" : words.get(random.nextInt(words.size()));
        timeline.plan(at, by, () -> reports.report(new TaskId(task.id()), new Progress(percent, null, said), by, null));
    }

    private void confirm(Timeline timeline, TaskRow task, Instant at) {
        timeline.plan(at, cast.post("supervisor"), () -> tasks.complete(new TaskId(task.id()), "现场核实，按要求完成。", null));
    }

    private SignedIn reporter(TaskRow task) {
        return cast.findClerk(new UnitId(task.leadUnitId())).orElseGet(() -> cast.post("supervisor"));
    }
}
