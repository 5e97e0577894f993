-- What was struck off before re-checks were scheduled is looked at again on the days that are still to come. Where it has
-- come back already, these are kept for the case that the relapse turns out to be none.
insert into finding_recheck (recheck_id, finding_id, campaign_id, due_on, dropped_at, dropped_for)
select gen_random_uuid(), f.finding_id, f.campaign_id, (f.closed_at at time zone '${zone}')::date + watch.day,
       case when back.relapsed then now() end, case when back.relapsed then 'RELAPSED' end
from finding f join campaign c using (campaign_id) left join finding_watch_days w using (campaign_id)
cross join lateral unnest(coalesce(w.days, array[7, 15, 30])) as watch (day)
cross join lateral (
    select exists (select from finding x where x.recurrence_of = f.finding_id and x.state <> 'WITHDRAWN') as relapsed) back
where f.state = 'CLOSED' and c.archived_at is null and watch.day <= c.watch_days
  and (f.closed_at at time zone '${zone}')::date + watch.day >= (now() at time zone '${zone}')::date
  and not exists (select from finding_recheck r where r.finding_id = f.finding_id and r.inspection_id is null)
on conflict do nothing;
