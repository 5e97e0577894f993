package org.duban.command;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineStatus;
import org.duban.finding.SeenFindings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how campaigns stand: one statement, however many campaigns, on indexes that answer without touching the findings. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Situations {

    public static final String SQL =
            """
            select c.campaign_id, c.name, z.name as zone_name, c.starts_on, c.ends_on, c.assessed_on,
                   coalesce(o.open, 0) as open, coalesce(o.submitted, 0) as submitted,
                   coalesce(o.disputed, 0) as disputed, coalesce(o.held, 0) as held,
                   coalesce(l.late, 0) as late, coalesce(l.soon, 0) as soon, coalesce(l.late_today, 0) as late_today,
                   coalesce(n.found_today, 0) as found_today, coalesce(x.closed_today, 0) as closed_today,
                   coalesce(x.closed, 0) as closed, coalesce(t.tasks, 0) as tasks, coalesce(t.done, 0) as tasks_done,
                   coalesce(l.tasks_late, 0) as tasks_late, coalesce(l.tasks_soon, 0) as tasks_soon,
                   cast(:day as date) as day
            from campaign c
            join unit z on z.unit_id = c.zone_unit_id
            left join (
                select f.campaign_id, count(*) filter (where f.state <> 'ON_HOLD') as open,
                       count(*) filter (where f.state = 'SUBMITTED') as submitted,
                       count(*) filter (where f.state = 'DISPUTED') as disputed,
                       count(*) filter (where f.state = 'ON_HOLD') as held
                from finding f
                where f.campaign_id = any(:campaigns)
                  and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD') and""" + Sight.FINDING + """
                group by f.campaign_id) o using (campaign_id)
            left join (
                select d.campaign_id, count(*) filter (where d.subject_kind = 'FINDING' and d.due_at <= :now) as late,
                       count(*) filter (where d.subject_kind = 'FINDING' and d.due_at > :now) as soon,
                       count(*) filter (where d.subject_kind = 'FINDING' and d.due_at <= :now and d.due_at >= :today)
                           as late_today,
                       count(*) filter (where d.subject_kind = 'TASK' and d.due_at <= :now) as tasks_late,
                       count(*) filter (where d.subject_kind = 'TASK' and d.due_at > :now) as tasks_soon
                from deadline d
                where d.campaign_id = any(:campaigns) and d.due_at <= :soon and""" + Sight.RUNNING + """
                  and (:everything
                       or d.subject_kind = 'FINDING' and exists (
                           select from finding f where f.finding_id = d.subject_id and""" + SeenFindings.SQL + """
                       )
                       or d.subject_kind = 'TASK' and exists (
                           select from task t where t.task_id = d.subject_id and""" + Sight.TASK + """
                       ))
                group by d.campaign_id) l using (campaign_id)
            left join (
                select f.campaign_id, count(*) as found_today from finding f
                where f.campaign_id = any(:campaigns) and f.found_at >= :today
                  and f.state not in ('DRAFT', 'WITHDRAWN') and""" + Sight.FINDING
                    + """
                group by f.campaign_id) n using (campaign_id)
            left join (
                select f.campaign_id, count(*) as closed, count(*) filter (where f.closed_at >= :today) as closed_today
                from finding f
                where f.campaign_id = any(:campaigns) and f.state = 'CLOSED' and""" + Sight.FINDING + """
                group by f.campaign_id) x using (campaign_id)
            left join (
                select t.campaign_id, count(*) as tasks, count(*) filter (where t.state = 'DONE') as done
                from task t
                where t.campaign_id = any(:campaigns) and t.state <> 'CANCELLED' and""" + Sight.TASK + """
                group by t.campaign_id) t using (campaign_id)
            where c.campaign_id = any(:campaigns)
            order by case when c.assessed_on >= :day then c.assessed_on when c.ends_on >= :day then c.ends_on end nulls last,
                     c.starts_on desc, c.name
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The one whose assessment or end is nearest first. */
    public List<Situation> of(Collection<UUID> campaigns, Sight.Seen seen) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, clock.getZone());
        return seen.in(jdbc.sql(SQL))
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)))
                .param("today", utc(day.atStartOfDay(clock.getZone()).toInstant()))
                .param("day", day)
                .query(Situation.class)
                .list();
    }
}
