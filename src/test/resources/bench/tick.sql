-- A deadline that runs for every finding there is, so that with a million findings a million run: one in a hundred falls
-- due at the hour of the day's list, the others in the sixty days after it. They are tasks, since findings have theirs.
insert into task (task_id, version, campaign_id, title, lead_unit_id, assigned_on, state, quantity_done, percent_done)
select bench_id(bench_now() - interval '2 days', 60, n), 0, c.campaign_id, '巡查第' || n || '号', u.unit_id,
       (bench_now() - interval '2 days')::date, 'OPEN', 0, 0
from generate_series(1, current_setting('bench.findings')::bigint) n
join bench_unit u on u.no = 2 + n % 399 join bench_campaign c on c.no = 1 + n % 20;

insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind, term_amount, started_at,
    original_due_at, due_at)
select bench_id(bench_now() - interval '2 days', 61, n), 0, 'TASK', bench_id(bench_now() - interval '2 days', 60, n),
       c.campaign_id, u.unit_id, 'DAYS', 1, bench_now() - interval '2 days', t.due, t.due
from generate_series(1, current_setting('bench.findings')::bigint) n
join bench_unit u on u.no = 2 + n % 399 join bench_campaign c on c.no = 1 + n % 20,
     lateral (select current_setting('bench.tick')::timestamptz
                     + case when n % 100 = 0 then interval '0'
                            else interval '1 minute' + interval '60 days' * bench_chance(n, 62) end as due) t;
