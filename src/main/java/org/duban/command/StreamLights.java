package org.duban.command;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the workstreams of campaigns with their lights, in one statement. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class StreamLights {

    public static final String SQL =
            """
            select w.campaign_id, w.workstream_id, w.name, l.name as lead_name, coalesce(t.tasks, 0) as tasks,
                   coalesce(t.done, 0) as tasks_done, coalesce(t.late, 0) as tasks_late,
                   coalesce(t.soon, 0) as tasks_soon, t.percent,
                   exists (select from workstream_check_item i where i.workstream_id = w.workstream_id) as themed,
                   exists (select from finding f join workstream_check_item i using (campaign_id, check_item_id)
                           where f.campaign_id = w.campaign_id and i.workstream_id = w.workstream_id
                             and f.state not in ('DRAFT', 'WITHDRAWN') and""" + Sight.FINDING + """
                   ) as found,
                   coalesce(o.open, 0) as open, coalesce(p.late, 0) as late
            from workstream w
            left join unit l on l.unit_id = w.lead_unit_id
            left join (
                select t.workstream_id, count(*) as tasks, count(*) filter (where t.state = 'DONE') as done,
                       count(*) filter (where t.state = 'OPEN' and d.held_at is null and d.due_at <= :now) as late,
                       count(*) filter (where t.state = 'OPEN' and d.held_at is null
                                        and d.due_at > :now and d.due_at <= :soon) as soon,
                       cast(floor(avg(t.percent_done)) as integer) as percent
                from task t left join deadline d using (deadline_id)
                where t.campaign_id = any(:campaigns) and t.state <> 'CANCELLED' and""" + Sight.TASK + """
                group by t.workstream_id) t using (workstream_id)
            left join (
                select i.workstream_id, count(*) as open
                from finding f join workstream_check_item i using (campaign_id, check_item_id)
                where f.campaign_id = any(:campaigns)
                  and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') and""" + Sight.FINDING + """
                group by i.workstream_id) o using (workstream_id)
            left join (
                select i.workstream_id, count(*) as late
                from deadline d join finding f on f.finding_id = d.subject_id
                join workstream_check_item i on i.campaign_id = f.campaign_id and i.check_item_id = f.check_item_id
                where d.campaign_id = any(:campaigns) and d.due_at <= :now and""" + Sight.DEADLINE + """
                group by i.workstream_id) p using (workstream_id)
            where w.campaign_id = any(:campaigns)
            order by coalesce(t.late, 0) + coalesce(p.late, 0) desc, w.name
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** By campaign, those with most that is late first. */
    public Map<UUID, List<StreamLight>> of(Collection<UUID> campaigns, Sight.Seen seen) {
        var now = clock.instant();
        return seen
                .in(jdbc.sql(SQL))
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)))
                .query(StreamLight.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StreamLight::campaignId));
    }
}
