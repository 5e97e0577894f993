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

    private final Stage stage;
    private final Cast cast;
    private final TaskRegister register;
    private final TaskReports reports;
    private final TaskService tasks;
    private final List<String> words = Table.read("progress", row -> row.get("words"));

    /** Plans what is reported on tasks that were assigned a moment ago. */
    void plan(Timeline timeline, List<UUID> assigned, Instant from) {
        var random = new Random(SEED + assigned.size());
        var time = Duration.between(from, stage.present());
        for (var id : assigned) {
            var task = new TaskId(id);
            var by = reporter(task);
            int percent = 0;
            for (int report = 1 + random.nextInt(3); report > 0 && percent < WHOLE; report--) {
                percent = Math.min(WHOLE, percent + TENTH * (2 + random.nextInt(6)));
                var at = from.plus(time.multipliedBy(WHOLE - report * 25L + random.nextInt(20))
                        .dividedBy(WHOLE));
                var progress = new Progress(percent, null, words.get(random.nextInt(words.size())));
                timeline.plan(at, by, () -> reports.report(task, progress, by, null));
            }
            if (percent == WHOLE && random.nextInt(4) > 0) {
                confirm(timeline, task, from.plus(time.multipliedBy(97).dividedBy(WHOLE)));
            }
        }
    }

    private void confirm(Timeline timeline, TaskId task, Instant at) {
        timeline.plan(at, cast.post("supervisor"), () -> tasks.complete(task, "现场核实，按要求完成。", null));
    }

    private SignedIn reporter(TaskId task) {
        var lead = new UnitId(register.require(task, cast.post("supervisor")).leadUnitId());
        return cast.findClerk(lead).orElseGet(() -> cast.post("supervisor"));
    }
}
