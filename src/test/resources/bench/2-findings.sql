-- What is to be known of each finding, once: two years of them, the newest last. About three in a hundred are open,
-- mostly recent ones. Nine of ten that were answered were answered in time; one in twenty was sent back once.

create unlogged table bench_fact as
with drawn as (
    select n, (bench_now() at time zone 'Asia/Shanghai')::date - 730 + ((n - 1) * 731 / current_setting('bench.findings')::bigint)::int as day
    from generate_series(1, current_setting('bench.findings')::bigint) n
), timed as (
    select n, (day + time '08:00' + bench_chance(n, 10) * interval '10 hours') at time zone 'Asia/Shanghai' as found_at, day,
           bench_now() - (day + time '12:00') at time zone 'Asia/Shanghai' as age,
           case when bench_chance(n, 9) < 0.6 then 1 + bench_hash(n, 11) % 7 else 10 + bench_hash(n, 11) % 21 end::int as term, bench_chance(n, 12) < 0.9 as punctual,
           bench_chance(n, 13) < 0.05 as reworked, bench_chance(n, 14) as fate
    from drawn
), due as (
    select t.*, (day + term + 1)::timestamp at time zone 'Asia/Shanghai' as first_due_at,
           case when punctual then found_at + term * interval '18 hours' * (0.2 + 0.8 * bench_chance(n, 15))
                else (day + term + 1)::timestamp at time zone 'Asia/Shanghai' + interval '60 hours' * (0.1 + bench_chance(n, 15)) end
               as first_met_at
    from timed t
), answered as (
    select d.*, case when reworked then first_met_at + interval '40 hours' else first_met_at end as last_met_at
    from due d
)
select a.n, bench_id(a.found_at, 16, a.n) as finding_id, bench_id(a.found_at, 17, a.n) as first_deadline_id,
       case when a.reworked then bench_id(a.first_met_at, 18, a.n) end as second_deadline_id,
       case when a.last_met_at + interval '20 hours' > bench_now()
                 or a.fate < greatest(0.004, 0.9 * exp(-extract(epoch from a.age) / 86400 / 16))
            then case when bench_chance(a.n, 19) < 0.06 then 'DRAFT' when bench_chance(a.n, 19) < 0.30 then 'ASSIGNED'
                      when bench_chance(a.n, 19) < 0.75 then 'RECTIFYING'
                      when bench_chance(a.n, 19) < 0.92 and a.first_met_at < bench_now() then 'SUBMITTED'
                      when bench_chance(a.n, 19) < 0.95 then 'DISPUTED' else 'ON_HOLD' end
            when a.fate > 0.99 then 'WITHDRAWN' else 'CLOSED' end as state,
       a.found_at, a.term, a.first_due_at, a.first_met_at, a.reworked, a.last_met_at,
       a.last_met_at + interval '20 hours' as closed_at,
       case when bench_chance(a.n, 20) < 0.3 then 1 else 2 + (bench_hash(a.n, 21) % 39)::int end as campaign_no,
       2 + (power(bench_chance(a.n, 22), 1.3) * 399)::int as unit_no,
       1 + (power(bench_chance(a.n, 23), 1.5) * 3999)::int as place_no,
       1 + (bench_hash(a.n, 24) % (select count(*) from bench_item)) as item_no,
       1 + (bench_hash(a.n, 25) % 40)::int as inspector_no
from answered a;

create unlogged table bench_finding as
select f.*, c.campaign_id, u.unit_id, u.clerk_id, p.place_id, p.name as place, i.check_item_id, i.name as category,
       i.severity, i.points, bench_id(bench_now() - interval '800 days', 3, f.inspector_no) as inspector_id
from bench_fact f join bench_campaign c on c.no = f.campaign_no join bench_unit u on u.no = least(f.unit_no, 400)
join bench_place p on p.no = f.place_no join bench_item i on i.no = f.item_no
order by f.n;
drop table bench_fact;

insert into finding (finding_id, version, number, campaign_id, place_id, place_text, check_item_id, category, severity, points,
    source, description, requirement, unit_id, responsible_person, state, state_before_hold, found_at, logged_at, logged_by,
    no_evidence_reason, deadline_id, rounds, reworks, disputed, submitted_at, closed_at, withdrawn_at)
select f.finding_id, 3, extract(year from f.found_at)::text || '-' || lpad(f.n::text, 7, '0'), f.campaign_id,
       case when bench_chance(f.n, 30) < 0.8 then f.place_id end, f.place, f.check_item_id, f.category, f.severity, f.points,
       bench_pick(array['ROUTINE','ROUTINE','ROUTINE','SPECIAL','UNANNOUNCED','LOOK_BACK','SUPERIOR','PUBLIC','MEDIA','SELF'], f.n, 31),
       f.place || bench_pick(array['','附近','沿线','门前','南侧','北侧','围挡内','绿化带内','人行道上','路口处'], f.n, 32)
       || bench_pick(array['有白色垃圾和落叶未清理','垃圾桶满溢，周边有散落垃圾','机动车乱停乱放，占用盲道','非机动车停放杂乱，未入线','商户店外经营，占道堆放货物',
           '小广告张贴较多，未及时清除','井盖破损下沉，存在安全隐患','建筑垃圾随意倾倒，未覆盖','污水外溢，有明显异味','公厕保洁不到位，地面湿滑有烟头',
           '路面破损，有积水','工地裸土未覆盖，扬尘明显','飞线充电，楼道堆放杂物','公益广告破损褪色','绿化带缺株断垄，有枯死苗木','早餐摊点油烟直排',
           '河道内有漂浮物和生活垃圾','活禽宰杀区与销售区未隔离','食品经营户健康证过期','共享单车倒伏无人整理'], f.n, 33)
       || bench_pick(array['，影响市容','，群众反映强烈','，面积约三平方米','，已现场告知负责人','，为第二次发现','，请责任单位尽快处理','，存在反弹现象','，请举一反三全面排查'], f.n, 34)
       || bench_pick(array['。','。要求明确专人负责，建立长效机制，防止问题反弹。','。整改后请上传同角度照片。','。请于规定时限内完成整改并反馈。'], f.n, 35),
       '立即组织整改，并对同类问题开展自查。', case when f.state <> 'DRAFT' then f.unit_id end,
       case when f.state not in ('DRAFT', 'ASSIGNED', 'DISPUTED') then '网格员' end, f.state,
       case when f.state = 'ON_HOLD' then 'RECTIFYING' end, f.found_at, f.found_at, f.inspector_id,
       null, case when f.state <> 'DRAFT' then coalesce(t.deadline_id, f.first_deadline_id) end,
       coalesce(t.rounds, 0), case when t.deadline_id is not null then 1 else 0 end, f.state = 'DISPUTED', t.submitted_at,
       case when f.state = 'CLOSED' then f.closed_at end, case when f.state = 'WITHDRAWN' then f.closed_at end
from bench_finding f
left join lateral (
    select case when f.reworked then f.second_deadline_id end as deadline_id, case when f.reworked then 2 else 1 end as rounds,
           f.last_met_at as submitted_at
    where f.state in ('CLOSED', 'WITHDRAWN')
    union all
    select null, 1, f.first_met_at where f.state = 'SUBMITTED'
) t on true
order by f.n;

insert into finding_number (campaign_id, year, last)
select campaign_id, year, 8000000 from bench_campaign, generate_series(2020, 2030) year;

-- One photo each; the pictures themselves play no part.
insert into evidence (evidence_id, version, sha256, kind, size, file_name, width, height, uploaded_by, uploaded_at)
select bench_id(found_at, 36, n), 0, encode(sha256(n::text::bytea), 'hex'), 'JPEG', 400000, 'photo.jpg', 1600, 1200, inspector_id,
       found_at
from bench_finding order by n;
insert into finding_evidence (finding_id, evidence_id, phase, round, position)
select finding_id, bench_id(found_at, 36, n), 'BEFORE', 0, 0 from bench_finding order by n;

-- Three of a hundred have a department that helps.
insert into finding_co_unit (finding_id, unit_id)
select f.finding_id, u.unit_id from bench_finding f join bench_unit u on u.no = 2 + bench_hash(f.n, 60) % 49
where f.state <> 'DRAFT' and bench_chance(f.n, 61) < 0.03 and u.unit_id <> f.unit_id;
