package org.duban.notification;

/** The statements that tell of the steps of a tick: one for the inboxes, one for the other ways. */
final class EscalationSql {

    /** Who is to hear of which step for which deadline. */
    private static final String FIRED = """
            with fired as (
                select f.escalation_step_id, f.deadline_id, f.fired_at, s.action, s.recipients, s.ways, d.subject_kind,
                       d.subject_id, d.campaign_id, d.due_at, u.unit_id, u.name, u.parent_id, x.title, x.reporter, x.person
                from step_fired f join escalation_step s using (escalation_step_id) join deadline d using (deadline_id)
                join unit u on u.unit_id = d.unit_id
                cross join lateral (select * from due_subject x
                                    where x.kind = d.subject_kind and x.subject_id = d.subject_id limit 1) x
                where f.fired_at = :at and not x.hidden
                  and not exists (select from campaign c where c.campaign_id = d.campaign_id and c.sample)
            """;

    private static final String TOLD = """
            ), clerk as materialized (
                select c.unit_id, c.account_id, a.display_name, a.unit_head,
                       bool_or(a.unit_head) over (partition by c.unit_id) as headed
                from clerks_of(array(select unit_id from fired union select parent_id from fired)) c
                join account a using (account_id)
            ), own_clerk as (
                select f.escalation_step_id, f.deadline_id, f.recipients, c.*, c.display_name = f.person as in_charge,
                       bool_or(c.display_name = f.person) over (partition by f.escalation_step_id, f.deadline_id) as known
                from fired f join clerk c on c.unit_id = f.unit_id
                where f.recipients && array['UNIT', 'UNIT_HEAD', 'PERSON']
            ), lead as (
                select l.campaign_id, l.account_id from lead_leader l
                join account a on a.account_id = l.account_id and a.disabled_at is null
                join account_role r on r.account_id = l.account_id and r.role = 'LEADER'
            ), addressee as (
                select o.escalation_step_id, o.deadline_id, o.account_id from own_clerk o
                where 'UNIT' = any(o.recipients)
                   or 'UNIT_HEAD' = any(o.recipients) and (o.unit_head or not o.headed)
                   or 'PERSON' = any(o.recipients) and (o.in_charge or o.known is not true)
                union
                select f.escalation_step_id, f.deadline_id, c.account_id from fired f
                join clerk c on c.unit_id = f.parent_id
                where 'UNIT_ABOVE' = any(f.recipients)
                union
                select f.escalation_step_id, f.deadline_id, a.account_id from fired f
                left join lead l on l.campaign_id = f.campaign_id and 'LEAD_LEADER' = any(f.recipients)
                join account_role r on (r.role = 'LEADER' and ('LEADERS' = any(f.recipients)
                        or 'LEAD_LEADER' = any(f.recipients) and r.account_id = coalesce(l.account_id, r.account_id)))
                    or (r.role = 'SUPERVISOR' and 'SUPERVISORS' = any(f.recipients))
                join account a on a.account_id = r.account_id and a.disabled_at is null
                where f.recipients && array['LEADERS', 'LEAD_LEADER', 'SUPERVISORS']
                union
                select f.escalation_step_id, f.deadline_id, a.account_id from fired f
                join account a on a.account_id = f.reporter and a.disabled_at is null
                where 'REPORTER' = any(f.recipients)
            ), told as (
                select f.*, a.account_id from fired f
                join addressee a on a.escalation_step_id = f.escalation_step_id and a.deadline_id = f.deadline_id
            )""";

    static final String TO_INBOXES = FIRED + TOLD + """

            insert into message (message_id, account_id, kind, event, subject_id, campaign_id, title, detail, at)
            select cast(md5(t.escalation_step_id || '|' || t.deadline_id || '|' || t.account_id) as uuid), t.account_id,
                   t.subject_kind, 'STEP_FIRED', t.subject_id, t.campaign_id, t.title,
                   jsonb_build_object('action', t.action, 'unit', t.name, 'dueAt',
                       to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                   t.fired_at
            from told t
            on conflict (message_id) do nothing
            """;

    // All that a step fired at once makes one letter for each person, and one word in each group.
    static final String BY_OTHER_WAYS = FIRED + " and s.ways <> '{}' " + TOLD + """
            , addressed as (
                select t.account_id, t.escalation_step_id, t.campaign_id, t.action, t.subject_kind, t.subject_id, t.title,
                       t.name, t.due_at, t.fired_at
                from told t where 'MAIL' = any(t.ways)
                union all
                select null, f.escalation_step_id, f.campaign_id, f.action, f.subject_kind, f.subject_id, f.title,
                       f.name, f.due_at, f.fired_at
                from fired f where 'GROUP' = any(f.ways)
            ), word as (
                select a.account_id, a.escalation_step_id, a.campaign_id, a.action, a.fired_at, count(*) as count,
                       count(*) = 1 as alone, min(a.subject_kind) as kind, (array_agg(a.subject_id))[1] as subject,
                       min(a.title) as title, min(a.name) as unit, min(a.due_at) as due_at,
                       array_agg(distinct a.subject_kind || '.STEP_FIRED') as events,
                       string_agg(left(a.title, 60), '；' order by a.due_at, a.title) as titles
                from addressed a
                group by a.account_id, a.escalation_step_id, a.campaign_id, a.action, a.fired_at
            )
            insert into delivery (delivery_id, channel_id, account_id, notice, state, attempts, created_at, next_attempt_at)
            select cast(md5(concat_ws('|', w.escalation_step_id, w.campaign_id, w.account_id, c.channel_id, w.fired_at))
                        as uuid),
                   c.channel_id, w.account_id,
                   jsonb_build_object(
                       'kind', case when w.alone then w.kind else 'CAMPAIGN' end,
                       'subject', case when w.alone then w.subject else w.campaign_id end,
                       'event', 'STEP_FIRED', 'campaign', w.campaign_id,
                       'title', case when w.alone then w.title else p.name end,
                       'detail', jsonb_strip_nulls(jsonb_build_object(
                           'action', w.action,
                           'unit', case when w.alone then w.unit end,
                           'dueAt', case when w.alone
                               then to_char(w.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end,
                           'count', case when not w.alone then w.count::text end,
                           'items', case when not w.alone then left(w.titles, 400) end)),
                       'at', to_char(w.fired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
                   'PENDING', 0, :now, :now
            from word w join campaign p using (campaign_id)
            join channel c on c.enabled and (c.kind = 'MAIL') = (w.account_id is not null)
                and (c.campaign_id is null or c.campaign_id = w.campaign_id)
                and (c.events = '{}' or c.events && w.events)
            where w.account_id is null
               or exists (select from account_contact k where k.account_id = w.account_id)
            on conflict (delivery_id) do nothing
            """;

    private EscalationSql() {}
}
