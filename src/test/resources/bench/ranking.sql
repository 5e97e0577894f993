-- A week's ranking of one campaign, by the usual deductions, each number of which is written into the statement.
with recursive given as (
    select ?::timestamptz as start, ?::timestamptz as stop, ?::uuid as campaign
), branch (top_id, unit_id) as (
    select unit_id, unit_id from unit where league is not null and retired_at is null
    union all
    select b.top_id, u.unit_id from branch b join unit u on u.parent_id = b.unit_id
), everything as materialized (
    select f.finding_id, f.unit_id, f.points * case when f.source in ('SUPERIOR', 'PUBLIC', 'MEDIA') then 2 else 1 end as points,
           f.source = 'SELF' as free, f.found_at, f.found_at >= start as found, f.on_the_spot, f.recurrence_of is not null as back,
           f.reworks > 0 as reworked, coalesce(f.closed_at < stop, false) as closed,
           coalesce((select c.kind = 'HELD' from deadline d join deadline_change c using (deadline_id)
                     where d.deadline_id = f.deadline_id and f.state = 'ON_HOLD' and c.kind in ('HELD', 'RESUMED')
                       and c.changed_at < stop
                     order by c.changed_at desc limit 1), false) as held
    from given, finding f
    where f.campaign_id = campaign and not f.hidden and f.found_at < stop and f.unit_id is not null
      and f.finding_id in (
          select o.finding_id from finding o
          where o.campaign_id = campaign and o.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
          union all
          select o.finding_id from finding o where o.campaign_id = campaign and o.state = 'CLOSED' and o.closed_at >= start)
), counting as (
    select * from everything where not held and not free
), passed as (
    select c.finding_id, c.unit_id, c.points, d.due_at, d.due_at > start as now, d.met_at is null or d.met_at >= d.due_at as missed,
           d.met_at is null or d.met_at >= stop as unanswered
    from given, counting c join deadline d on d.subject_id = c.finding_id
    where d.cancelled_at is null and d.due_at <= stop
), returned as (
    select c.finding_id, c.unit_id, c.points, v.verified_at
    from given, counting c join rectification r using (finding_id) join verification v using (rectification_id)
    where c.reworked and v.result = 'RETURN' and v.verified_at >= start and v.verified_at < stop
), charge as (
    select finding_id, unit_id, case when on_the_spot then 'ON_THE_SPOT' else 'FOUND' end as kind, found_at as occurred_at,
           round(points * case when on_the_spot then 0.5 else 1 end, 2) as points
    from counting where found
    union all
    select finding_id, unit_id, 'RECURRENCE', found_at, round(points, 2) from counting where found and back
    union all
    select finding_id, unit_id, case when now then 'LATE' else 'CARRIED' end, due_at, round(points, 2)
    from passed where missed and now or unanswered and not now
    union all
    select finding_id, unit_id, 'REWORK', verified_at, round(points * 0.5, 2) from returned
), charge_of_unit as (
    select b.top_id as unit_id, c.finding_id, c.kind, c.occurred_at, c.points from charge c join branch b using (unit_id)
    where c.points > 0
), lost as (
    select unit_id, sum(points) as points from charge_of_unit group by unit_id
), state_of as (
    select e.finding_id, e.unit_id, e.found, e.closed, e.held, e.on_the_spot, e.free,
           coalesce(p.missed, false) as missed, coalesce(p.due, false) as due, coalesce(p.late, 0) as late,
           coalesce(p.carried, 0) as carried, coalesce(r.times, 0) as reworked
    from everything e
    left join (select finding_id, bool_or(missed) as missed, bool_or(now) as due, count(*) filter (where missed and now) as late,
                      count(*) filter (where unanswered and not now) as carried
               from passed group by finding_id) p using (finding_id)
    left join (select finding_id, count(*) as times from returned group by finding_id) r using (finding_id)
), counted as (
    select b.top_id as unit_id, count(*) filter (where s.found and not s.held) as found,
           count(*) filter (where not s.closed and not s.on_the_spot and not s.held) as open,
           count(*) filter (where s.held) as held,
           count(*) filter (where not s.held and not s.free and (s.closed or s.due)) as due,
           count(*) filter (where not s.held and not s.free and s.closed) as closed,
           count(*) filter (where not s.held and not s.free and s.closed and not s.missed) as in_time,
           sum(s.late) as late, sum(s.carried) as carried, sum(s.reworked) as reworked
    from state_of s join branch b using (unit_id) group by b.top_id
), scored as (
    select u.unit_id, u.league, coalesce(l.points, 0.00) as deducted, coalesce(c.found, 0) as found, coalesce(c.open, 0) as open,
           coalesce(c.due, 0) as due, coalesce(c.closed, 0) as closed, coalesce(c.in_time, 0) as in_time,
           coalesce(c.late, 0) as late, coalesce(c.carried, 0) as carried, coalesce(c.reworked, 0) as reworked,
           coalesce(c.held, 0) as held, coalesce(c.found + c.open + c.due, 0) > 0 as ranked
    from unit u left join counted c using (unit_id) left join lost l using (unit_id)
    where u.league is not null and u.retired_at is null
), standing as (
    select unit_id, league, deducted, found, open, due, closed, in_time, late, carried, reworked, held,
           case when ranked then greatest(100 - deducted, 0.00) end as score,
           case when ranked then rank() over (partition by league, ranked order by greatest(100 - deducted, 0) desc) end as rank
    from scored
)
