package org.duban.notification;

import static org.duban.shared.Instants.utc;

import lombok.RequiredArgsConstructor;
import org.duban.deadline.ladder.StepsFired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Puts the steps of a tick into the inboxes of those whom they name: one statement, whatever their number. Ten thousand at
 * midnight are no ten thousand mails; who wants to be written to has the day's list.
 */
@Component
@RequiredArgsConstructor
class EscalationListener {

    // A unit without a clerk is spoken for by the nearest one above that has some.
    private static final String PUT = """
            with recursive fired as (
                select f.escalation_step_id, f.deadline_id, f.fired_at, s.action, s.recipients, d.subject_kind,
                       d.subject_id, d.campaign_id, d.due_at, u.unit_id, u.name, u.parent_id,
                       coalesce(g.number || ' ' || g.description, t.title || coalesce(' · ' || m.title, '')) as title, g.logged_by
                from step_fired f join escalation_step s using (escalation_step_id) join deadline d using (deadline_id)
                join unit u on u.unit_id = d.unit_id
                left join finding g on g.finding_id = d.subject_id
                left join milestone m on m.milestone_id = d.subject_id
                left join task t on t.task_id = coalesce(m.task_id, d.subject_id)
                where f.fired_at = :at and not coalesce(g.hidden, false)
            ), clerk as (
                select a.account_id, a.unit_id from account a join account_role r using (account_id)
                where r.role = 'UNIT' and a.disabled_at is null
            ), above (wanted, unit_id, parent_id, height) as (
                select u.unit_id, u.unit_id, u.parent_id, 0 from unit u
                where u.unit_id in (select unit_id from fired union select parent_id from fired)
                union all
                select a.wanted, u.unit_id, u.parent_id, a.height + 1 from unit u join above a on u.unit_id = a.parent_id
            ), speaker as (
                select distinct on (a.wanted) a.wanted, a.unit_id from above a
                where exists (select from clerk c where c.unit_id = a.unit_id)
                order by a.wanted, a.height
            ), told as (
                select f.*, c.account_id from fired f join speaker s on s.wanted = f.unit_id
                join clerk c on c.unit_id = s.unit_id where 'UNIT' = any(f.recipients)
                union
                select f.*, c.account_id from fired f join speaker s on s.wanted = f.parent_id
                join clerk c on c.unit_id = s.unit_id where 'UNIT_ABOVE' = any(f.recipients)
                union
                select f.*, a.account_id from fired f
                join account_role r on (r.role = 'LEADER' and 'LEADERS' = any(f.recipients))
                    or (r.role = 'SUPERVISOR' and 'SUPERVISORS' = any(f.recipients))
                join account a on a.account_id = r.account_id and a.disabled_at is null
                union
                select f.*, a.account_id from fired f
                join account a on a.account_id = f.logged_by and a.disabled_at is null
                where 'REPORTER' = any(f.recipients)
            )
            insert into message (message_id, account_id, kind, event, subject_id, campaign_id, title, detail, at)
            select cast(md5(t.escalation_step_id || '|' || t.deadline_id || '|' || t.account_id) as uuid), t.account_id,
                   t.subject_kind, 'STEP_FIRED', t.subject_id, t.campaign_id, t.title,
                   jsonb_build_object('action', t.action, 'unit', t.name, 'dueAt',
                       to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                   t.fired_at
            from told t where t.title is not null
            on conflict (message_id) do nothing
            """;

    private final JdbcClient jdbc;

    /** May be called again with the same tick: the second time changes nothing. */
    @ApplicationModuleListener(id = "notification.escalations")
    void tell(StepsFired fired) {
        jdbc.sql(PUT).param("at", utc(fired.at())).update();
    }
}
