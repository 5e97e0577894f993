-- The open re-checks of a campaign are found without those of others, and without any that is over.
alter table finding_recheck disable trigger finding_recheck_by_somebody_else;
alter table finding_recheck add column campaign_id uuid;
update finding_recheck r set campaign_id = f.campaign_id from finding f where f.finding_id = r.finding_id;
alter table finding_recheck alter column campaign_id set not null;
alter table finding_recheck add constraint finding_recheck_campaign_fk foreign key (campaign_id) references campaign;
drop index finding_recheck_due;
create index finding_recheck_open on finding_recheck (campaign_id, due_on, finding_id)
    where done_at is null and dropped_at is null;

-- Why nobody looks again: a relapse may turn out to be none, and then somebody does after all.
alter table finding_recheck add column dropped_for text;
update finding_recheck r
set dropped_for = case
    when f.state = 'WITHDRAWN' then 'WITHDRAWN'
    when exists (select from finding_recheck o
                 where o.finding_id = r.finding_id and o.result = 'GONE') then 'GONE'
    when exists (select from finding_recheck o
                 where o.finding_id = r.finding_id and o.result = 'CLEAN' and o.told_at = r.dropped_at) then 'TOLD'
    else 'RELAPSED' end
from finding f where f.finding_id = r.finding_id and r.dropped_at is not null;
alter table finding_recheck enable trigger finding_recheck_by_somebody_else;
alter table finding_recheck add constraint finding_recheck_dropped_for
    check (dropped_for in ('TOLD', 'RELAPSED', 'GONE', 'WITHDRAWN', 'LAPSED'));
alter table finding_recheck add constraint finding_recheck_dropped_why
    check ((dropped_at is null) = (dropped_for is null));
create index finding_recheck_lapsed on finding_recheck (campaign_id, dropped_at) where dropped_for = 'LAPSED';
create index finding_recheck_relapse on finding_recheck (relapse_id) where relapse_id is not null;
