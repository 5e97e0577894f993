-- The desk asks what else than findings is due. Of what runs nearly all are findings; without them the index is small.
create index deadline_running_duties on deadline (unit_id, due_at)
    where met_at is null and cancelled_at is null and subject_kind <> 'FINDING';
