-- All photos of a finding, whichever way they were handed in, with what each must have been taken after: what shows a repair,
-- that it is there still or what it looks like since cannot be older than the finding.
create view finding_photo as
select l.finding_id, l.evidence_id, case l.phase when 'AFTER' then f.found_at end as taken_after
from finding_evidence l join finding f using (finding_id)
union all
select f.finding_id, l.evidence_id, f.found_at
from finding_sighting_evidence l join finding_sighting s using (sighting_id) join finding f using (finding_id)
union all
select f.finding_id, l.evidence_id, f.found_at
from finding_recheck_evidence l join finding_recheck r using (recheck_id) join finding f using (finding_id);
