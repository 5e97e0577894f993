package org.duban.finding.elsewhere;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.duban.deadline.request.DeadlineOwners;
import org.duban.finding.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes back from the units that look elsewhere, and what their tasks come from. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ElsewhereReports implements TaskOrigin {

    private final DeadlineOwners owners;
    private final JdbcClient jdbc;

    /** Of a finding that the caller has seen to be visible: those asked last first. */
    public List<ElsewhereReport> of(FindingId id) {
        return jdbc.sql("""
                        select e.task_id, e.unit_id, u.name as unit_name, t.state, t.percent_done, t.quantity_done as done,
                               t.quantity_total as total, e.asked_at, d.due_at, d.met_at, d.held_at,
                               case when t.quantity_total is null then (
                                   select count(*) from finding f
                                   where f.unit_id = e.unit_id and f.campaign_id = o.campaign_id
                                     and f.finding_id <> o.finding_id and f.found_at >= e.asked_at
                                     and f.state <> 'WITHDRAWN' and (f.check_item_id = o.check_item_id
                                         or o.check_item_id is null and f.category = o.category))
                               else (
                                   select count(*) from finding_elsewhere_place p join finding f using (place_id)
                                   where p.task_id = e.task_id and f.finding_id <> o.finding_id
                                     and f.found_at >= e.asked_at and f.state <> 'WITHDRAWN'
                                     and (f.check_item_id = o.check_item_id
                                         or o.check_item_id is null and f.category = o.category)) end as found_again
                        from finding_elsewhere e join finding o on o.finding_id = e.finding_id
                        join task t on t.task_id = e.task_id join unit u on u.unit_id = e.unit_id
                        left join deadline d on d.deadline_id = t.deadline_id
                        where e.finding_id = :id
                        order by e.asked_at desc, u.sort_order, u.name, e.task_id
                        """)
                .param("id", id.value())
                .query(ElsewhereReport.class)
                .list();
    }

    @Override
    public Optional<Origin> of(TaskId task, SignedIn reader) {
        return jdbc.sql("select finding_id from finding_elsewhere where task_id = :task")
                .param("task", task.value())
                .query(UUID.class)
                .optional()
                .flatMap(finding -> owners.of(DeadlineSubject.Kind.FINDING).find(finding, reader))
                .map(ElsewhereReports::origin);
    }

    private static Origin origin(Subject finding) {
        return new Origin(finding.title(), finding.path());
    }
}
