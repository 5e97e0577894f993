-- What was answered late, of the far more that was answered: whether a finding was struck off in time is looked up here.
create index deadline_answered_late on deadline (subject_id) include (campaign_id)
    where met_at >= due_at and excused_at is null and cancelled_at is null and subject_kind = 'FINDING';

-- Where the time of late findings went, in seconds by stage, from the finding to the late answer or, where there is none, to now. Late is a
-- finding of which a deadline that was not excused was not met in time. What was recorded cuts the time into pieces; each piece is put down
-- to what began it, and the stage with most is the main one, the earlier of two alike. No campaigns stand for all.
create function finding_lateness(now timestamptz, campaigns uuid[]) returns table (
    finding_id uuid, unassigned bigint, unacknowledged bigint, rectifying bigint, verifying bigint, reworking bigint, disputed bigint,
    held bigint, extended bigint, main text) language sql stable parallel safe as $$
    with late as (
        select d.subject_id as finding_id, max(coalesce(d.met_at, $1)) as until
        from deadline d
        where d.subject_kind = 'FINDING' and d.cancelled_at is null and d.excused_at is null
          and (cardinality($2) = 0 or d.campaign_id = any($2))
          and (d.met_at >= d.due_at or d.met_at is null and d.held_at is null and d.due_at <= $1)
        group by d.subject_id
    ), begun as (
        select l.finding_id, l.until, f.found_at as since, 'UNASSIGNED' as stage, 1 as place
        from late l join finding f using (finding_id)
        union all
        select l.finding_id, l.until, min(d.started_at), 'UNACKNOWLEDGED', 2
        from late l join deadline d on d.subject_id = l.finding_id and d.subject_kind = 'FINDING'
        group by l.finding_id, l.until
        union all
        select l.finding_id, l.until, a.occurred_at,
               case when a.event = 'ACKNOWLEDGED' then 'RECTIFYING' when a.event = 'DISPUTED' then 'DISPUTED' else 'UNACKNOWLEDGED' end, 3
        from late l join activity a on a.subject_id = l.finding_id
        where a.event in ('ACKNOWLEDGED', 'DISPUTED', 'RULED', 'HANDED_OVER')
        union all
        select l.finding_id, l.until, r.submitted_at, 'VERIFYING', 4
        from late l join rectification r using (finding_id)
        union all
        select l.finding_id, l.until, v.verified_at, 'REWORKING', 5
        from late l join rectification r using (finding_id) join verification v using (rectification_id)
        where v.result = 'RETURN'
        union all
        select l.finding_id, l.until, c.changed_at, case when c.kind = 'HELD' then 'ON_HOLD' else 'RECTIFYING' end, 6
        from late l join deadline d on d.subject_id = l.finding_id join deadline_change c using (deadline_id)
        where d.subject_kind = 'FINDING' and c.kind in ('HELD', 'RESUMED')
    ), piece as (
        select b.finding_id, b.stage,
               cast(greatest(0, extract(epoch from least(b.until, lead(b.since, 1, b.until) over w) - b.since)) as bigint) as seconds
        from begun b
        window w as (partition by b.finding_id order by b.since, b.place)
    ), summed as (
        select p.finding_id,
               coalesce(sum(p.seconds) filter (where p.stage = 'UNASSIGNED'), 0)::bigint as unassigned,
               coalesce(sum(p.seconds) filter (where p.stage = 'UNACKNOWLEDGED'), 0)::bigint as unacknowledged,
               coalesce(sum(p.seconds) filter (where p.stage = 'RECTIFYING'), 0)::bigint as rectifying,
               coalesce(sum(p.seconds) filter (where p.stage = 'VERIFYING'), 0)::bigint as verifying,
               coalesce(sum(p.seconds) filter (where p.stage = 'REWORKING'), 0)::bigint as reworking,
               coalesce(sum(p.seconds) filter (where p.stage = 'DISPUTED'), 0)::bigint as disputed,
               coalesce(sum(p.seconds) filter (where p.stage = 'ON_HOLD'), 0)::bigint as held
        from piece p group by p.finding_id
    ), granted as (
        select l.finding_id, sum(extract(epoch from c.to_due_at - c.from_due_at))::bigint as extended
        from late l join deadline d on d.subject_id = l.finding_id join deadline_change c using (deadline_id)
        where d.subject_kind = 'FINDING' and c.kind = 'EXTENDED'
        group by l.finding_id
    )
    select s.finding_id, s.unassigned, s.unacknowledged, s.rectifying, s.verifying, s.reworking, s.disputed, s.held,
           coalesce(g.extended, 0),
           (array['UNASSIGNED', 'UNACKNOWLEDGED', 'RECTIFYING', 'VERIFYING', 'REWORKING', 'DISPUTED', 'ON_HOLD'])[array_position(
               array[s.unassigned, s.unacknowledged, s.rectifying, s.verifying, s.reworking, s.disputed, s.held],
               greatest(s.unassigned, s.unacknowledged, s.rectifying, s.verifying, s.reworking, s.disputed, s.held))]
    from summed s left join granted g using (finding_id)
$$;
