-- What happened to the findings: their deadlines, hand-ins, verifications, and every event in the log.

insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind, term_amount, started_at,
    original_due_at, due_at, met_at, held_at, cancelled_at)
select first_deadline_id, 1, 'FINDING', finding_id, campaign_id, unit_id, 'DAYS', term, found_at, first_due_at, first_due_at,
       case when state in ('CLOSED', 'WITHDRAWN', 'SUBMITTED') then first_met_at end,
       case when state = 'ON_HOLD' then found_at + interval '1 hour' end, null::timestamptz
from bench_finding where state <> 'DRAFT'
union all
select second_deadline_id, 1, 'FINDING', finding_id, campaign_id, unit_id, 'DAYS', 2, first_met_at, first_met_at + interval '48 hours',
       first_met_at + interval '48 hours', last_met_at, null, null
from bench_finding where state in ('CLOSED', 'WITHDRAWN') and reworked;

insert into deadline_change (deadline_change_id, deadline_id, kind, from_due_at, to_due_at, reason, changed_at)
select bench_id(found_at, 44, n), first_deadline_id, 'HELD', first_due_at, first_due_at, '待雨季过后施工', found_at + interval '1 hour'
from bench_finding where state = 'ON_HOLD';

insert into overdue (deadline_id, since, flagged_at)
select deadline_id, due_at, due_at from deadline
where due_at <= bench_now() and held_at is null and (met_at is null or met_at > due_at);

insert into rectification (rectification_id, finding_id, round, deadline_id, measure, people, spots, submitted_at, submitted_by, in_time)
select bench_id(first_met_at, 40, n), finding_id, 1, first_deadline_id, '已组织人员清理，并安排专人巡查，防止反弹。', 3, 1, first_met_at, clerk_id,
       first_met_at < first_due_at
from bench_finding where state in ('CLOSED', 'WITHDRAWN', 'SUBMITTED')
union all
select bench_id(last_met_at, 41, n), finding_id, 2, second_deadline_id, '再次清理到位，已落实日常保洁。', 5, 1, last_met_at, clerk_id, true
from bench_finding where state in ('CLOSED', 'WITHDRAWN') and reworked;

insert into verification (verification_id, rectification_id, result, comment, verified_at, verified_by)
select bench_id(first_met_at, 42, n), bench_id(first_met_at, 40, n), case when reworked then 'RETURN' else 'PASS' end,
       case when reworked then '东段仍有垃圾，未清理到位' end, first_met_at + interval '10 hours', inspector_id
from bench_finding where state in ('CLOSED', 'WITHDRAWN')
union all
select bench_id(last_met_at, 43, n), bench_id(last_met_at, 41, n), 'PASS', null, closed_at, inspector_id
from bench_finding where state in ('CLOSED', 'WITHDRAWN') and reworked;

insert into activity (occurred_at, subject_kind, subject_id, event, actor_id, actor_name, channel, address, detail)
select e.at, 'FINDING', f.finding_id, e.event, e.actor, e.name, 'WEB', '10.12.3.4', e.detail
from bench_finding f cross join lateral (
    values (f.found_at, 'LOGGED', f.inspector_id, '督查' || f.inspector_no || '组', '{"number": "2026-0000000"}'::jsonb),
           (f.found_at + interval '1 second', 'ASSIGNED', f.inspector_id, '督查' || f.inspector_no || '组',
            jsonb_build_object('unitId', f.unit_id)),
           (f.found_at + interval '2 hours', 'ACKNOWLEDGED', f.clerk_id, '文昌街道办事处', '{"person": "网格员"}'),
           (f.last_met_at, 'SUBMITTED', f.clerk_id, '文昌街道办事处',
            '{"measure": "已组织人员清理，并安排专人巡查，防止反弹。", "inTime": true}'),
           (f.closed_at, 'PASSED', f.inspector_id, '督查' || f.inspector_no || '组', '{}')) as e (at, event, actor, name, detail)
where e.at <= bench_now() and (f.state in ('CLOSED', 'WITHDRAWN') or e.event in ('LOGGED', 'ASSIGNED'))
order by f.n;

-- The patrols that are due at the coming midnight, for the sweep to find: one for ten findings.
insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind, term_amount, started_at,
    original_due_at, due_at)
select bench_id(bench_now() - interval '1 day', 50, n), 0, 'DUTY', bench_id(bench_now() - interval '1 day', 51, n), c.campaign_id, u.unit_id,
       'DAYS', 1, bench_now() - interval '1 day', t.due, t.due
from generate_series(1, current_setting('bench.findings')::bigint / 10) n
join bench_unit u on u.no = 2 + n % 399 join bench_campaign c on c.no = 1 + n % 20,
     lateral (select (bench_now() at time zone 'Asia/Shanghai')::date + 1 as day) d,
     lateral (select d.day::timestamp at time zone 'Asia/Shanghai' as due) t;

drop table bench_finding;
