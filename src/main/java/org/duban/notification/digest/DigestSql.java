package org.duban.notification.digest;

import org.duban.deadline.RunningDeadlines;

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
            ), running as (
                select d.subject_kind as kind, d.subject_id as id, d.unit_id, d.due_at,
                       case when d.due_at <= :now then 'OVERDUE' when d.due_at <= :tonight then 'DUE_TODAY'
                            else 'DUE_SOON' end as part
                from deadline d
                where exists (select from due_unit) and d.due_at <= :soon and
            """ + RunningDeadlines.SQL + """
                  and not exists (select from finding f where f.finding_id = d.subject_id and f.hidden)
                union all
                select 'FINDING', f.finding_id, f.unit_id, d.due_at, 'RETURNED'
                from finding f join deadline d using (deadline_id)
                where exists (select from due_unit) and f.state = 'RECTIFYING' and f.reworks > 0 and not f.hidden and
            """ + RunningDeadlines.LIVE + """
            ), pressing as (
                select b.top, r.* from below b join running r using (unit_id)
            ), placed as (
                select p.*, row_number() over (partition by p.top, p.part order by p.due_at, p.id) as place,
                       count(*) over (partition by p.top, p.part) as count
                from pressing p
            ), part as (
                select p.top, p.part, p.count, jsonb_agg(jsonb_build_object(
                           'kind', p.kind, 'id', p.id, 'unit', u.name, 'title', coalesce((select left(x.title, 90)
                               from due_subject x where x.kind = p.kind and x.subject_id = p.id), ''),
                           'dueAt', to_char(p.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                       order by p.place) as items
                from (select * from placed where place <= :first) p
                join unit u on u.unit_id = p.unit_id
                group by p.top, p.part, p.count
            ), list as (
                select t.top, jsonb_object_agg(t.part, jsonb_build_object('count', t.count, 'items', t.items)) as parts
                from part t group by t.top
            )
            insert into digest (digest_id, unit_id, day, made_at, content)
            select gen_random_uuid(), du.unit_id, :day, :now, jsonb_build_object('parts', coalesce(l.parts, '{}'))
            from due_unit du left join list l on l.top = du.unit_id
            on conflict (unit_id, day) do nothing
            returning digest_id, unit_id, content
            """;

    private DigestSql() {}
}
