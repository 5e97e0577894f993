-- What tools outside may read, and nothing else does: names, order and types stay, so that a report that was built on them keeps working. No
-- person is named, no word that somebody wrote about a finding, and nothing that an unannounced round still keeps to itself.
create schema bi;
comment on schema bi is '供报表工具只读的稳定视图 / stable views for reporting tools, to be read only';

-- The zone in which days begin and end, as it was when the schema was made.
create function bi.zone() returns text language sql immutable parallel safe as $$ select '${zone}' $$;
comment on function bi.zone() is '日期所用时区 / the zone of all days';

create view bi.finding as
select f.finding_id, f.number, f.campaign_id, f.unit_id, f.place_id, f.check_item_id, f.category, f.severity, f.source, f.points, f.state,
       f.state <> 'WITHDRAWN' as is_counted, f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') as is_open,
       f.state = 'ON_HOLD' as is_on_hold,
       f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') and d.due_at <= now() and d.met_at is null and d.held_at is null
           and d.cancelled_at is null as is_late,
       case when f.state = 'CLOSED' then not exists (
           select from public.deadline m
           where m.subject_id = f.finding_id and m.subject_kind = 'FINDING' and m.met_at >= m.due_at and m.excused_at is null
             and m.cancelled_at is null) end as is_closed_in_time,
       f.found_at, (f.found_at at time zone bi.zone())::date as found_on, f.logged_at,
       d.original_due_at, d.due_at, ((d.due_at - interval '1 microsecond') at time zone bi.zone())::date as due_on,
       f.submitted_at, f.closed_at, (f.closed_at at time zone bi.zone())::date as closed_on,
       (f.closed_at at time zone bi.zone())::date - (f.found_at at time zone bi.zone())::date as days_to_close,
       f.reworks as times_returned, f.recurrence_of is not null as is_recurrence, r.finding_id as recurrence_of,
       f.on_the_spot as is_fixed_on_the_spot, f.latitude, f.longitude
from public.finding f
left join public.deadline d on d.deadline_id = f.deadline_id
left join public.finding r on r.finding_id = f.recurrence_of and not r.hidden
where not f.hidden and f.state <> 'DRAFT';
comment on view bi.finding is '问题（不含草稿和未公布的暗访问题） / findings, without drafts and what unannounced rounds keep to themselves';
comment on column bi.finding.finding_id is '编号（内部） / id';
comment on column bi.finding.number is '问题编号 / number that people quote';
comment on column bi.finding.campaign_id is '专项行动 / campaign';
comment on column bi.finding.unit_id is '责任单位 / responsible unit';
comment on column bi.finding.place_id is '点位 / place';
comment on column bi.finding.check_item_id is '检查项（某一版） / check item, in one revision';
comment on column bi.finding.category is '问题类别 / category';
comment on column bi.finding.severity is '程度 MINOR/MAJOR/CRITICAL / severity';
comment on column bi.finding.source is '来源 / source';
comment on column bi.finding.points is '扣分分值 / points';
comment on column bi.finding.state is '状态 / state';
comment on column bi.finding.is_counted is '计入统计（没有作废） / counts: not withdrawn';
comment on column bi.finding.is_open is '未销号（挂账除外） / open, not on hold';
comment on column bi.finding.is_on_hold is '挂账 / on hold';
comment on column bi.finding.is_late is '查询时已逾期未反馈 / late at the time of the query';
comment on column bi.finding.is_closed_in_time is '按期销号；未销号为空 / struck off in time; null unless struck off';
comment on column bi.finding.found_at is '发现时间 / found';
comment on column bi.finding.found_on is '发现日期 / day of finding';
comment on column bi.finding.logged_at is '录入时间 / logged';
comment on column bi.finding.original_due_at is '现行时限的原定时间 / present deadline as first set';
comment on column bi.finding.due_at is '现行时限 / present deadline';
comment on column bi.finding.due_on is '时限日期（24时归当日） / day of the deadline; midnight belongs to the day it ends';
comment on column bi.finding.submitted_at is '最近反馈时间 / last hand-in';
comment on column bi.finding.closed_at is '销号时间 / struck off';
comment on column bi.finding.closed_on is '销号日期 / day of striking off';
comment on column bi.finding.days_to_close is '办结天数 / days from finding to striking off';
comment on column bi.finding.times_returned is '退回次数 / times sent back';
comment on column bi.finding.is_recurrence is '反弹 / relapse';
comment on column bi.finding.recurrence_of is '反弹自哪个问题 / finding that came back';
comment on column bi.finding.is_fixed_on_the_spot is '当场整改 / put right on the spot';
comment on column bi.finding.latitude is '纬度（WGS-84） / latitude, WGS-84';
comment on column bi.finding.longitude is '经度（WGS-84） / longitude, WGS-84';

create view bi.finding_event as
select a.activity_id as finding_event_id, a.subject_id as finding_id, a.event, a.occurred_at,
       (a.occurred_at at time zone bi.zone())::date as occurred_on
from public.activity a
join public.finding f on f.finding_id = a.subject_id
where a.subject_kind = 'FINDING' and not f.hidden and f.state <> 'DRAFT'
  and (a.detail ->> 'secretRound' is null or exists (
      select from public.inspection i
      where i.inspection_id = (a.detail ->> 'secretRound')::uuid and i.released_at is not null));
comment on view bi.finding_event is '问题办理经过（不含办理人和文字） / what happened to findings, without persons and words';
comment on column bi.finding_event.finding_event_id is '编号，随时间递增 / id, rising with time';
comment on column bi.finding_event.finding_id is '问题 / finding';
comment on column bi.finding_event.event is '事项，如 ASSIGNED、SUBMITTED、PASSED / what happened, such as ASSIGNED';
comment on column bi.finding_event.occurred_at is '时间 / when';
comment on column bi.finding_event.occurred_on is '日期 / day';

create view bi.unit as
with recursive tree as (
    select u.unit_id, 0 as depth, u.name as path, array[u.unit_id] as ids, array[u.name] as names
    from public.unit u where u.parent_id is null
    union all
    select u.unit_id, t.depth + 1, t.path || ' / ' || u.name, t.ids || u.unit_id, t.names || u.name
    from tree t join public.unit u on u.parent_id = t.unit_id
)
select u.unit_id, u.name, u.level, u.parent_id, u.league, u.sort_order, t.depth, t.path,
       t.names[1] as level_1, t.names[2] as level_2, t.names[3] as level_3, t.names[4] as level_4,
       t.ids[1] as level_1_id, t.ids[2] as level_2_id, t.ids[3] as level_3_id, t.ids[4] as level_4_id,
       u.retired_at is not null as is_retired
from tree t join public.unit u using (unit_id);
comment on view bi.unit is '责任单位及其在单位树中的位置 / units with their place in the tree';
comment on column bi.unit.unit_id is '编号（内部） / id';
comment on column bi.unit.name is '名称 / name';
comment on column bi.unit.level is '级别 / kind of level';
comment on column bi.unit.parent_id is '上级单位 / unit above';
comment on column bi.unit.league is '考核组 / league';
comment on column bi.unit.sort_order is '排序 / order among its siblings';
comment on column bi.unit.depth is '层数，最上为 0 / levels above it';
comment on column bi.unit.path is '全路径 / names from the top down';
comment on column bi.unit.level_1 is '第一级名称 / name on the first level';
comment on column bi.unit.level_2 is '第二级名称 / on the second';
comment on column bi.unit.level_3 is '第三级名称 / on the third';
comment on column bi.unit.level_4 is '第四级名称 / on the fourth';
comment on column bi.unit.level_1_id is '第一级 / unit on the first level';
comment on column bi.unit.level_2_id is '第二级 / on the second';
comment on column bi.unit.level_3_id is '第三级 / on the third';
comment on column bi.unit.level_4_id is '第四级 / on the fourth';
comment on column bi.unit.is_retired is '已停用 / retired';

create view bi.place as
select p.place_id, p.name, p.kind, p.unit_id, p.latitude, p.longitude, p.retired_at is not null as is_retired
from public.place p;
comment on view bi.place is '点位 / places';
comment on column bi.place.place_id is '编号（内部） / id';
comment on column bi.place.name is '名称 / name';
comment on column bi.place.kind is '类别 / kind';
comment on column bi.place.unit_id is '分包单位 / unit that looks after it';
comment on column bi.place.latitude is '纬度（WGS-84） / latitude, WGS-84';
comment on column bi.place.longitude is '经度（WGS-84） / longitude, WGS-84';
comment on column bi.place.is_retired is '已停用 / retired';

create view bi.campaign as
select c.campaign_id, c.name, c.zone_unit_id as district_unit_id, c.lead_unit_id, c.starts_on, c.ends_on, c.assessed_on,
       c.archived_at is not null as is_archived
from public.campaign c;
comment on view bi.campaign is '专项行动 / campaigns';
comment on column bi.campaign.campaign_id is '编号（内部） / id';
comment on column bi.campaign.name is '名称 / name';
comment on column bi.campaign.district_unit_id is '所在区 / district';
comment on column bi.campaign.lead_unit_id is '牵头单位 / lead unit';
comment on column bi.campaign.starts_on is '开始日期 / first day';
comment on column bi.campaign.ends_on is '结束日期 / last day';
comment on column bi.campaign.assessed_on is '评估日期 / day of assessment';
comment on column bi.campaign.is_archived is '已归档 / archived';

create view bi.check_item as
select i.check_item_id, s.code as standard_code, s.name as standard_name, i.section_code, i.section_name, i.section_name_en,
       i.code, i.name, i.name_en, i.revision, i.superseded_at is null as is_current,
       first_value(i.check_item_id) over (partition by i.standard_id, i.code order by i.revision desc) as current_check_item_id,
       i.severity, i.points
from public.check_item i join public.standard s using (standard_id);
comment on view bi.check_item is '检查项的各个版本 / check items in all revisions';
comment on column bi.check_item.check_item_id is '编号（内部） / id';
comment on column bi.check_item.standard_code is '标准代号 / code of the standard';
comment on column bi.check_item.standard_name is '标准名称 / name of the standard';
comment on column bi.check_item.section_code is '类别代号 / code of the section';
comment on column bi.check_item.section_name is '类别名称 / name of the section';
comment on column bi.check_item.section_name_en is '类别英文名 / in English';
comment on column bi.check_item.code is '检查项代号 / code';
comment on column bi.check_item.name is '检查项名称 / name';
comment on column bi.check_item.name_en is '检查项英文名 / in English';
comment on column bi.check_item.revision is '版次 / revision';
comment on column bi.check_item.is_current is '现行版本 / the revision in force';
comment on column bi.check_item.current_check_item_id is '现行版本的编号 / id of the last revision; joins revisions together';
comment on column bi.check_item.severity is '程度 / severity';
comment on column bi.check_item.points is '扣分分值 / points';

create view bi.deadline as
select d.deadline_id, d.subject_kind, d.subject_id, d.campaign_id, d.unit_id, d.started_at, d.original_due_at, d.due_at,
       ((d.due_at - interval '1 microsecond') at time zone bi.zone())::date as due_on, d.met_at, d.held_at, d.cancelled_at, d.excused_at,
       case when d.cancelled_at is null then coalesce(d.met_at >= d.due_at, d.held_at is null and d.due_at <= now()) end as is_missed
from public.deadline d
where not exists (select from public.finding f where f.finding_id = d.subject_id and (f.hidden or f.state = 'DRAFT'))
  and not exists (select from public.finding_part p join public.finding f using (finding_id)
                  where p.finding_part_id = d.subject_id and f.hidden)
  and not exists (select from public.reply_duty r join public.finding f using (finding_id)
                  where r.reply_duty_id = d.subject_id and f.hidden);
comment on view bi.deadline is '时限，每交办、每退回一次为一条 / deadlines, one for each assignment and each return';
comment on column bi.deadline.deadline_id is '编号（内部） / id';
comment on column bi.deadline.subject_kind is '什么的时限：FINDING、TASK、MILESTONE、DUTY、PART / what is due';
comment on column bi.deadline.subject_id is '问题或任务等 / finding, task and so on';
comment on column bi.deadline.campaign_id is '专项行动 / campaign';
comment on column bi.deadline.unit_id is '单位 / unit';
comment on column bi.deadline.started_at is '起算时间 / began';
comment on column bi.deadline.original_due_at is '原定时限 / as first set';
comment on column bi.deadline.due_at is '时限 / due';
comment on column bi.deadline.due_on is '时限日期（24时归当日） / day; midnight belongs to the day it ends';
comment on column bi.deadline.met_at is '完成或反馈时间 / met';
comment on column bi.deadline.held_at is '暂停时间 / put on hold';
comment on column bi.deadline.cancelled_at is '取消时间 / cancelled';
comment on column bi.deadline.excused_at is '申诉成立时间 / appeal granted';
comment on column bi.deadline.is_missed is '逾期（查询时） / missed, at the time of the query';

create view bi.task as
select t.task_id, t.campaign_id, w.name as workstream, t.title, t.lead_unit_id, t.section_of, t.state, t.percent_done, t.quantity_total,
       t.quantity_done, t.quantity_unit, t.assigned_on, t.planned_from, t.planned_to, d.due_at,
       ((d.due_at - interval '1 microsecond') at time zone bi.zone())::date as due_on, t.finished_at
from public.task t
left join public.task p on p.task_id = t.section_of
left join public.workstream w on w.workstream_id = case when t.section_of is null then t.workstream_id else p.workstream_id end
left join public.deadline d on d.deadline_id = t.deadline_id;
comment on view bi.task is '任务 / tasks';
comment on column bi.task.task_id is '编号（内部） / id';
comment on column bi.task.campaign_id is '专项行动 / campaign';
comment on column bi.task.workstream is '工作专班 / workstream';
comment on column bi.task.title is '任务名称 / title';
comment on column bi.task.lead_unit_id is '牵头单位 / lead unit';
comment on column bi.task.section_of is '所属任务（标段） / task of which it is a section';
comment on column bi.task.state is '状态 OPEN/DONE/CANCELLED / state';
comment on column bi.task.percent_done is '完成百分比 / per cent done';
comment on column bi.task.quantity_total is '总量 / quantity in all';
comment on column bi.task.quantity_done is '已完成量 / quantity done';
comment on column bi.task.quantity_unit is '计量单位 / what is counted';
comment on column bi.task.assigned_on is '下达日期 / day of assignment';
comment on column bi.task.planned_from is '计划开始 / planned from';
comment on column bi.task.planned_to is '计划完成 / planned to';
comment on column bi.task.due_at is '时限 / due';
comment on column bi.task.due_on is '时限日期 / day of the deadline';
comment on column bi.task.finished_at is '办结或取消时间 / finished or cancelled';

create view bi.ranking_line as
select e.edition_id, e.campaign_id, e.kind as period_kind, e.period_from, e.period_to, e.year, e.number as issue,
       (e.published_at at time zone bi.zone())::date as published_on,
       exists (select from public.ranking_edition c where c.corrects = e.edition_id and c.published_at is not null) as is_corrected,
       s.unit_id, s.unit_name, s.league, s.rank, s.score, s.deducted, s.found, s.open, s.due, s.closed, s.in_time, s.late, s.carried,
       s.reworked, s.recurred, s.held
from public.ranking_edition e join public.ranking_standing s using (edition_id)
where e.published_at is not null;
comment on view bi.ranking_line is '已发布排名中各单位的一行 / the line of each unit in published rankings';
comment on column bi.ranking_line.edition_id is '排名（内部编号） / edition';
comment on column bi.ranking_line.campaign_id is '专项行动 / campaign';
comment on column bi.ranking_line.period_kind is '周期类型 / kind of period';
comment on column bi.ranking_line.period_from is '周期首日 / first day';
comment on column bi.ranking_line.period_to is '周期末日 / last day';
comment on column bi.ranking_line.year is '年份 / year of issue';
comment on column bi.ranking_line.issue is '期号 / number of issue';
comment on column bi.ranking_line.published_on is '发布日期 / published';
comment on column bi.ranking_line.is_corrected is '已被更正 / corrected by a later edition';
comment on column bi.ranking_line.unit_id is '单位 / unit';
comment on column bi.ranking_line.unit_name is '当时的单位名称 / name at the time';
comment on column bi.ranking_line.league is '考核组 / league';
comment on column bi.ranking_line.rank is '名次；不参评为空 / rank; null where not ranked';
comment on column bi.ranking_line.score is '得分 / score';
comment on column bi.ranking_line.deducted is '扣分 / points lost';
comment on column bi.ranking_line.found is '发现 / found';
comment on column bi.ranking_line.open is '未销号 / open';
comment on column bi.ranking_line.due is '应结案 / due';
comment on column bi.ranking_line.closed is '结案 / struck off';
comment on column bi.ranking_line.in_time is '按期结案 / struck off in time';
comment on column bi.ranking_line.late is '逾期 / deadlines missed';
comment on column bi.ranking_line.carried is '结转 / carried over late';
comment on column bi.ranking_line.reworked is '返工 / sent back';
comment on column bi.ranking_line.recurred is '反弹 / relapses';
comment on column bi.ranking_line.held is '挂账 / on hold';

create view bi.indicator_value as
select v.indicator_value_id, i.indicator_id, i.campaign_id, i.name, i.kind, i.rhythm, i.measure, i.better, i.target, i.lead_unit_id,
       v.unit_id, v.period, v.value, v.numerator, v.denominator, v.revision, v.entered_at
from public.indicator_current v join public.indicator i using (indicator_id);
comment on view bi.indicator_value is '指标各期数值（最后一次更正） / values of indicators, as last corrected';
comment on column bi.indicator_value.indicator_value_id is '编号（内部） / id';
comment on column bi.indicator_value.indicator_id is '指标 / indicator';
comment on column bi.indicator_value.campaign_id is '专项行动 / campaign';
comment on column bi.indicator_value.name is '指标名称 / name';
comment on column bi.indicator_value.kind is 'VALUE 数值、RATE 比率 / value or rate';
comment on column bi.indicator_value.rhythm is '频次 / rhythm';
comment on column bi.indicator_value.measure is '计量单位 / unit of measure';
comment on column bi.indicator_value.better is '越高越好 HIGHER、越低越好 LOWER / which is better';
comment on column bi.indicator_value.target is '目标值 / target';
comment on column bi.indicator_value.lead_unit_id is '牵头单位 / lead unit';
comment on column bi.indicator_value.unit_id is '分单位数值的单位；总数为空 / unit of a breakdown; null for all';
comment on column bi.indicator_value.period is '期间首日 / first day of the period';
comment on column bi.indicator_value.value is '数值 / value';
comment on column bi.indicator_value.numerator is '分子 / part';
comment on column bi.indicator_value.denominator is '分母 / whole';
comment on column bi.indicator_value.revision is '第几次填报 / revision';
comment on column bi.indicator_value.entered_at is '填报时间 / entered';

create view bi.day as
select d.day, extract(year from d.day)::integer as year, extract(quarter from d.day)::integer as quarter,
       extract(month from d.day)::integer as month, least(3, (extract(day from d.day)::integer - 1) / 10 + 1) as ten_days,
       extract(isoyear from d.day)::integer as week_year, extract(week from d.day)::integer as week,
       date_trunc('week', d.day)::date as week_begins_on, date_trunc('month', d.day)::date as month_begins_on,
       extract(isodow from d.day)::integer as weekday,
       not coalesce(
           (select x.off from public.calendar_extra_day x where x.day = d.day and x.removed_at is null),
           (select c.off from public.calendar_day c where c.day = d.day order by c.year desc limit 1),
           extract(isodow from d.day) > 5) as is_working_day
from (select g::date as day from generate_series(
          timestamp '2019-01-01',
          date_trunc('year', now() at time zone bi.zone()) + interval '3 years' - interval '1 day', interval '1 day') g) d;
comment on view bi.day is '日历，2019年起至后年底 / calendar, from 2019 to the end of the year after next';
comment on column bi.day.day is '日期 / day';
comment on column bi.day.year is '年 / year';
comment on column bi.day.quarter is '季度 / quarter';
comment on column bi.day.month is '月 / month';
comment on column bi.day.ten_days is '旬，1 上 2 中 3 下 / third of the month';
comment on column bi.day.week_year is '周所在年（ISO 8601） / year of the week, ISO 8601';
comment on column bi.day.week is '周（ISO 8601） / week, ISO 8601';
comment on column bi.day.week_begins_on is '本周一 / Monday of the week';
comment on column bi.day.month_begins_on is '当月1日 / first of the month';
comment on column bi.day.weekday is '星期，1 为星期一 / 1 is Monday';
comment on column bi.day.is_working_day is '工作日 / working day';
