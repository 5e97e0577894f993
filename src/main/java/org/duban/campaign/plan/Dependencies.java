package org.duban.campaign.plan;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.SeenTasks;
import org.duban.campaign.Task;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskPlanning;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tasks begin after which: finish to start, within one campaign, and in no circle. */
@Service
@Transactional
@RequiredArgsConstructor
public class Dependencies {

    private static final int MOST_DAYS = 365;

    /** What stands for a task that the reader may not see. */
    private static final String UNSEEN = "…";

    private final TaskPlanning planning;
    private final Campaigns campaigns;
    private final SeenTasks seen;
    private final JdbcClient jdbc;

    /** A task after which another begins, and how many days later; fewer than none is an overlap. */
    public record After(UUID afterTask, int lagDays) {}

    /**
     * One that a task waits for, or that waits for it.
     *
     * @param title null for a task that the reader may not see
     * @param clashes whether the later one is planned to begin too early
     */
    public record Neighbour(
            UUID id,
            @Nullable String title,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            int lagDays,
            boolean clashes) {}

    /** A task that can be waited for. */
    public record Candidate(UUID id, String title) {}

    /** Sets all that the task waits for, as far as the account may see it. */
    public void set(TaskId id, List<After> after, SignedIn who, @Nullable Long expectedVersion) {
        var task = planning.open(id, who, expectedVersion);
        // Whoever else makes tasks of the campaign wait does so before or after, never in between.
        campaigns.queueFor(task.getCampaignId());
        var titles = titles(task.getCampaignId(), who);
        var wanted = new HashSet<UUID>();
        for (var one : after) {
            var title = titles.get(one.afterTask());
            if (title == null) {
                throw new DependencyUnknown();
            }
            if (!wanted.add(one.afterTask())) {
                throw new DependencyTwice(title);
            }
            if (one.lagDays() > MOST_DAYS || one.lagDays() < -MOST_DAYS) {
                throw new LagOutOfRange();
            }
        }
        jdbc.sql("delete from task_dependency where task_id = :task and after_task = any(:seen)")
                .param("task", id.value())
                .param("seen", titles.keySet().toArray(UUID[]::new))
                .update();
        refuseCircle(task, wanted, titles);
        insert(task, after);
        planning.changed(task, "DEPENDENCIES_CHANGED", Map.of("after", after.size()));
    }

    /** Those that the task waits for. */
    @Transactional(readOnly = true)
    public List<Neighbour> before(TaskId task, SignedIn who) {
        return neighbours("d.task_id = :task and t.task_id = d.after_task", task, who);
    }

    /** Those that wait for the task, as far as the account may see them. */
    @Transactional(readOnly = true)
    public List<Neighbour> after(TaskId task, SignedIn who) {
        return neighbours("d.after_task = :task and t.task_id = d.task_id", task, who).stream()
                .filter(neighbour -> neighbour.title() != null)
                .toList();
    }

    /** What the task could wait for: the open tasks of its campaign, the first thousand. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(TaskId task, CampaignId campaign, SignedIn who) {
        return seen.bind(jdbc.sql("""
                                select t.task_id as id, t.title from task t
                                where t.campaign_id = :campaign and t.task_id <> :task and t.state = 'OPEN' and""" + SeenTasks.SQL + " order by t.title, t.task_id limit 1000"), who)
                .param("campaign", campaign.value())
                .param("task", task.value())
                .query(Candidate.class)
                .list();
    }

    private List<Neighbour> neighbours(String which, TaskId task, SignedIn who) {
        return seen.bind(
                        jdbc.sql("select t.task_id as id, case when" + SeenTasks.SQL + "then t.title end as title,"
                                + """
                                        t.planned_from, t.planned_to, d.lag_days,
                                       coalesce(later.planned_from <= earlier.planned_to + d.lag_days, false) as clashes
                                from task_dependency d
                                join task later on later.task_id = d.task_id
                                join task earlier on earlier.task_id = d.after_task
                                cross join task t
                                where t.state <> 'CANCELLED' and\s""" + which + " order by t.planned_from, t.task_id"),
                        who)
                .param("task", task.value())
                .query(Neighbour.class)
                .list();
    }

    private Map<UUID, String> titles(CampaignId campaign, SignedIn who) {
        var titles = new HashMap<UUID, String>();
        seen.bind(
                        jdbc.sql("select t.task_id, t.title from task t where t.campaign_id = :campaign and"
                                + SeenTasks.SQL),
                        who)
                .param("campaign", campaign.value())
                .query(row -> {
                    titles.put(row.getObject("task_id", UUID.class), row.getString("title"));
                });
        return titles;
    }

    private void refuseCircle(Task task, Collection<UUID> wanted, Map<UUID, String> titles) {
        var after = new HashMap<UUID, List<UUID>>();
        jdbc.sql("select task_id, after_task from task_dependency where campaign_id = :campaign")
                .param("campaign", task.getCampaignId().value())
                .query(row -> {
                    after.computeIfAbsent(row.getObject("task_id", UUID.class), any -> new ArrayList<>())
                            .add(row.getObject("after_task", UUID.class));
                });
        after.computeIfAbsent(task.getId().value(), any -> new ArrayList<>()).addAll(wanted);
        var circle = circle(task.getId().value(), after);
        if (!circle.isEmpty()) {
            throw new DependencyCircle(
                    circle.stream().map(one -> titles.getOrDefault(one, UNSEEN)).collect(Collectors.joining(" → ")));
        }
    }

    /** The shortest way from a task through those that it waits for back to itself, in the order of the work. */
    static List<UUID> circle(UUID task, Map<UUID, List<UUID>> after) {
        var cameFrom = new HashMap<UUID, UUID>();
        var queue = new ArrayDeque<>(List.of(task));
        while (!queue.isEmpty()) {
            var here = queue.remove();
            for (var next : after.getOrDefault(here, List.of())) {
                if (next.equals(task)) {
                    var circle = new ArrayList<>(List.of(task));
                    var one = here;
                    while (!one.equals(task)) {
                        circle.add(one);
                        one = Objects.requireNonNull(cameFrom.get(one));
                    }
                    circle.add(task);
                    return Collections.unmodifiableList(circle);
                }
                if (cameFrom.putIfAbsent(next, here) == null) {
                    queue.add(next);
                }
            }
        }
        return List.of();
    }

    private void insert(Task task, List<After> after) {
        for (var one : after) {
            jdbc.sql("""
                            insert into task_dependency (campaign_id, task_id, after_task, lag_days)
                            values (:campaign, :task, :after, :lag)
                            """)
                    .param("campaign", task.getCampaignId().value())
                    .param("task", task.getId().value())
                    .param("after", one.afterTask())
                    .param("lag", one.lagDays())
                    .update();
        }
    }
}
