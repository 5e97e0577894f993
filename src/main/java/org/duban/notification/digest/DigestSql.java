package org.duban.notification.digest;

/** The statement that makes the lists of all units whose hour has come. */
final class DigestSql {

    // Also the empty day is kept, so that the unit is not looked at again until tomorrow.
    static final String MAKE = """
            with recursive due_unit as (
                select u.unit_id
                from unit u left join digest_setting s using (unit_id)
                where u.retired_at is null and coalesce(s.enabled, :enabled) and coalesce(s.sent_at, :at) <= :time
                  and (:working or not coalesce(s.working_days_only, :workingDaysOnly))
                  and exists (select from account a join account_role r using (account_id)
                              where a.unit_id = u.unit_id and r.role = 'UNIT' and a.disabled_at is null)
                  and not exists (select from digest g where g.unit_id = u.unit_id and g.day = :day)
            ), below as (
                select d.unit_id as top, d.unit_id from due_unit d
                union all
                select b.top, u.unit_id from unit u join below b on u.parent_id = b.unit_id
            ), pressing as (
                select b.top, d.subject_kind as kind, d.subject_id as id, d.unit_id, d.due_at,
                       case when d.due_at <= :now then 'OVERDUE' when d.due_at <= :tonight then 'DUE_TODAY'
                            else 'DUE_SOON' end as part
                from below b join deadline d using (unit_id)
                where d.met_at is null and d.cancelled_at is null and d.held_at is null and d.due_at <= :soon
                  and d.subject_kind in ('FINDING', 'TASK', 'MILESTONE')
                  and not exists (select from finding f where f.finding_id = d.subject_id and f.hidden)
                union all
                select b.top, 'FINDING', f.finding_id, f.unit_id, d.due_at, 'RETURNED'
                from below b join finding f using (unit_id) join deadline d using (deadline_id)
                where f.state = 'RECTIFYING' and f.reworks > 0 and not f.hidden
            ), placed as (
                select p.*, row_number() over (partition by p.top, p.part order by p.due_at, p.id) as place from pressing p
            ), part as (
                select p.top, p.part, count(*) as count, jsonb_agg(jsonb_build_object(
                           'kind', p.kind, 'id', p.id, 'unit', u.name,
                           'title', coalesce(f.number || ' ' || left(f.description, 80), left(t.title || coalesce(' · ' || m.title, ''), 80), ''),
                           'dueAt', to_char(p.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                       order by p.place) filter (where p.place <= :first) as items
                from placed p
                join unit u on u.unit_id = p.unit_id
                left join finding f on f.finding_id = p.id and p.kind = 'FINDING' and p.place <= :first
                left join milestone m on m.milestone_id = p.id and p.kind = 'MILESTONE' and p.place <= :first
                left join task t on t.task_id = coalesce(m.task_id, p.id) and p.kind in ('TASK', 'MILESTONE') and p.place <= :first
                group by p.top, p.part
            )
            insert into digest (digest_id, unit_id, day, made_at, content)
            select gen_random_uuid(), du.unit_id, :day, :now, jsonb_build_object('parts', coalesce(
                       (select jsonb_object_agg(t.part, jsonb_build_object('count', t.count, 'items', t.items))
                        from part t where t.top = du.unit_id), '{}'))
            from due_unit du
            on conflict (unit_id, day) do nothing
            returning digest_id, unit_id, content
            """;

    private DigestSql() {}
}
