-- Ten thousand tasks in the largest campaign, half of them late, and a theme for each of its workstreams.
create unlogged table bench_stream as
select workstream_id, row_number() over (order by w.workstream_id) - 1 as no
from workstream w join bench_campaign c using (campaign_id) where c.no = 1;
insert into workstream_item (workstream_id, item_code)
select w.workstream_id, i.code
from bench_stream w
join (select distinct code, dense_rank() over (order by code) as no from check_item) i on i.no % 4 = w.no;
insert into task (task_id, version, campaign_id, workstream_id, title, lead_unit_id, assigned_on, state, quantity_done,
    percent_done, planned_from, planned_to)
select bench_id(bench_now() - interval '1 day', 71, n), 0, c.campaign_id, w.workstream_id, '拆除沿街旱厕' || n,
       u.unit_id, bench_now()::date - 30, 'OPEN', 0, n % 100,
       bench_now()::date - 30, bench_now()::date + 10 + (n % 50)::integer
from generate_series(1, 10000) n join bench_unit u on u.no = 2 + n % 399 join bench_stream w on w.no = n % 4
join bench_campaign c on c.no = 1;
insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind, term_amount, started_at,
    original_due_at, due_at)
select bench_id(bench_now() - interval '1 day', 72, n), 0, 'TASK', bench_id(bench_now() - interval '1 day', 71, n),
       c.campaign_id, u.unit_id, 'DAYS', 30, bench_now() - interval '30 days', d.at, d.at
from generate_series(1, 10000) n join bench_unit u on u.no = 2 + n % 399 join bench_campaign c on c.no = 1,
lateral (select bench_now() + (n % 60 - 30) * interval '1 day' as at) d;
insert into progress_report (progress_report_id, task_id, unit_id, percent_done, quantity_done, words, reported_at, reported_by)
select bench_id(bench_now() - interval '1 day', 73, n * 5 + r), bench_id(bench_now() - interval '1 day', 71, n), null,
       least(99, n % 100 * r / 5), null, null, bench_now() - (6 - r) * interval '2 days', a.account_id
from generate_series(1, 10000) n, generate_series(1, 5) r, account a where a.username = 'supervisor1';
update task set deadline_id = d.deadline_id from deadline d where d.subject_id = task.task_id and task.title like '拆除沿街旱厕%';
