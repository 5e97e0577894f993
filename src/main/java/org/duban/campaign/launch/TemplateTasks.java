package org.duban.campaign.launch;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.plan.PlanCopies;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.shared.Days;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of the pattern, and how they are taken over: with their sections, milestones and plans, all dates moved alike. */
@Component
@RequiredArgsConstructor
class TemplateTasks {

    private final TaskService tasks;
    private final MilestoneService milestones;
    private final PlanCopies plans;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What of a task is copied; {@code whole} for a section is the task that it is a section of. */
    private record Copied(
            UUID id,
            @Nullable UUID whole,
            String title,
            @Nullable String requirement,
            UUID leadUnitId,
            List<UUID> coUnitIds,
            @Nullable String workstream,
            @Nullable BigDecimal quantityTotal,
            @Nullable String quantityUnit,
            @Nullable String dueWords,
            @Nullable Instant dueAt) {}

    /** What was made of a task, with what was said of the whole. */
    private record Copy(TaskId task, TakenTask whole) {}

    private record Step(UUID taskId, String title, Instant dueAt) {}

    List<TemplateTask> of(CampaignId template) {
        return jdbc.sql("""
                        select t.task_id as id, t.title, u.name as unit_name, w.name as workstream, d.due_at,
                               (select count(*) from milestone m where m.task_id = t.task_id and m.state <> 'CANCELLED')
                                   as milestones,
                               (select count(*) from task s where s.section_of = t.task_id and s.state <> 'CANCELLED')
                                   as sections,
                               exists (select from task p where (p.task_id = t.task_id or p.section_of = t.task_id)
                                       and p.planned_from is not null and p.state <> 'CANCELLED') as planned,
                               exists (select from instruction i where i.task_id = t.task_id)
                                   or exists (select from meeting_decision m where m.task_id = t.task_id)
                                   or exists (select from finding_elsewhere e where e.task_id = t.task_id) as occasional
                        from task t join unit u on u.unit_id = t.lead_unit_id
                        left join workstream w on w.workstream_id = t.workstream_id
                        left join deadline d on d.deadline_id = t.deadline_id
                        where t.campaign_id = :template and t.section_of is null and t.state <> 'CANCELLED'
                        order by d.due_at nulls last, t.title, t.task_id
                        """)
                .param("template", template.value())
                .query(TemplateTask.class)
                .list();
    }

    /** Assigns the copies in the new campaign, whose workstreams are there already. */
    void copy(CampaignId template, CampaignId to, List<TakenTask> taken, SignedIn by) {
        if (taken.isEmpty()) {
            return;
        }
        var wholes = taken.stream().collect(Collectors.toMap(one -> one.task().id(), Function.identity()));
        var workstreams = workstreams(to);
        var copies = new HashMap<UUID, Copy>();
        for (var row : rows(template, wholes.keySet())) {
            var whole = Objects.requireNonNull(wholes.get(row.whole() == null ? row.id() : row.whole()));
            copies.put(row.id(), new Copy(assign(row, whole, to, workstreams, copies), whole));
        }
        for (var step : steps(copies.keySet())) {
            var copy = Objects.requireNonNull(copies.get(step.taskId()));
            milestones.plan(MilestoneId.next(), copy.task(), step.title(), moved(step.dueAt(), copy.whole()));
        }
        plans.copy(
                to,
                copies.entrySet().stream()
                        .map(copy -> new PlanCopies.Copy(
                                copy.getKey(),
                                copy.getValue().task(),
                                copy.getValue().whole().moved()))
                        .toList(),
                by);
    }

    private TaskId assign(
            Copied row, TakenTask whole, CampaignId to, Map<String, WorkstreamId> workstreams, Map<UUID, Copy> copies) {
        var details = new TaskDetails(
                row.title(),
                row.requirement(),
                new UnitId(row.leadUnitId()),
                row.coUnitIds().stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()),
                row.workstream() == null ? null : workstreams.get(row.workstream()),
                LocalDate.now(clock),
                row.quantityTotal(),
                row.quantityUnit(),
                row.dueWords());
        if (row.whole() == null) {
            var due = whole.dueOn() == null ? null : DueBy.of(DeadlineTerm.by(whole.dueOn()));
            return tasks.assign(TaskId.next(), to, details, due);
        }
        var of = Objects.requireNonNull(copies.get(row.whole())).task();
        return tasks.assignSection(TaskId.next(), of, details, row.dueAt() == null ? null : moved(row.dueAt(), whole));
    }

    /** Moved like the whole, but neither into the past nor beyond the whole. */
    private DueBy moved(Instant dueAt, TakenTask whole) {
        var today = LocalDate.now(clock);
        var day = Days.dueOn(dueAt, clock.getZone()).plusDays(whole.moved());
        var first = day.isBefore(today) ? today : day;
        var last = whole.dueOn();
        return DueBy.of(DeadlineTerm.by(last != null && first.isAfter(last) ? last : first));
    }

    private Map<String, WorkstreamId> workstreams(CampaignId campaign) {
        return jdbc
                .sql("select name, workstream_id from workstream where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query((row, number) -> Map.entry(row.getString(1), new WorkstreamId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Wholes before their sections. */
    private List<Copied> rows(CampaignId template, Set<UUID> wholes) {
        return jdbc.sql("""
                        select t.task_id as id, t.section_of as whole, t.title, t.requirement, t.lead_unit_id,
                               array(select x.unit_id from task_unit x where x.task_id = t.task_id) as co_unit_ids,
                               w.name as workstream, t.quantity_total, t.quantity_unit, t.due_words, d.due_at
                        from task t left join workstream w on w.workstream_id = t.workstream_id
                        left join deadline d on d.deadline_id = t.deadline_id
                        where t.campaign_id = :template and t.state <> 'CANCELLED'
                          and (t.task_id = any(:wholes) or t.section_of = any(:wholes))
                        order by t.section_of is not null, t.task_id
                        """)
                .param("template", template.value())
                .param("wholes", wholes.toArray(UUID[]::new))
                .query(Copied.class)
                .list();
    }

    private List<Step> steps(Set<UUID> of) {
        return jdbc.sql("""
                        select m.task_id, m.title, d.due_at from milestone m join deadline d using (deadline_id)
                        where m.task_id = any(:tasks) and m.state <> 'CANCELLED' order by m.task_id, m.position
                        """)
                .param("tasks", of.toArray(UUID[]::new))
                .query(Step.class)
                .list();
    }
}
