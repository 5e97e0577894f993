-- All that a ledger tells of the findings of a campaign, unit after unit. Times are those of the clock on the wall; what is
-- not there or nought is null, as it stays blank on the sheet.
select f.number, c.name, f.source, f.found_at at time zone 'Asia/Shanghai', f.place_text, a.name,
       coalesce(f.latitude, p.latitude) || ',' || coalesce(f.longitude, p.longitude), i.code, f.category, f.severity,
       f.points, f.description, nullif(e.before, 0), u.name, f.responsible_person, k.names, f.requirement,
       d.original_due_at at time zone 'Asia/Shanghai',
       case when d.due_at <> d.original_due_at then d.due_at at time zone 'Asia/Shanghai' end, f.state, r.measure,
       nullif(e.after, 0), r.submitted_at at time zone 'Asia/Shanghai', w.display_name,
       v.verified_at at time zone 'Asia/Shanghai', v.result, f.closed_at at time zone 'Asia/Shanghai',
       case when f.state <> 'WITHDRAWN' and (d.met_at is not null or d.held_at is null) and d.due_at <= coalesce(d.met_at, ?)
            then floor(extract(epoch from coalesce(d.met_at, ?) - d.due_at) / 86400) + 1 end,
       nullif(f.reworks, 0), g.number
from finding f join campaign c using (campaign_id)
left join unit u on u.unit_id = f.unit_id
left join deadline d on d.deadline_id = f.deadline_id
left join place p on p.place_id = f.place_id
left join unit a on a.unit_id = p.unit_id
left join check_item i on i.check_item_id = f.check_item_id
left join finding g on g.finding_id = f.recurrence_of
left join rectification r on r.finding_id = f.finding_id and r.round = f.rounds
left join verification v using (rectification_id)
left join account w on w.account_id = v.verified_by
left join (
    select e.finding_id, count(*) filter (where e.phase = 'BEFORE') as before, count(*) filter (where e.phase = 'AFTER') as after
    from finding_evidence e join finding f using (finding_id) where f.campaign_id = ? group by e.finding_id
) e on e.finding_id = f.finding_id
left join (
    select o.finding_id, string_agg(n.name, '、' order by n.name) as names
    from finding_co_unit o join unit n using (unit_id) group by o.finding_id
) k on k.finding_id = f.finding_id
where f.campaign_id = ? and f.found_at >= ? and not f.hidden and f.state not in ('DRAFT', 'WITHDRAWN')
order by u.name, f.unit_id, f.found_at, f.finding_id
