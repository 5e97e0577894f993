-- What is open in a campaign by unit and by item, and what was ever found under an item, is counted from these alone.
drop index finding_open_in_campaign;
create index finding_open_in_campaign on finding (campaign_id, state, unit_id) include (check_item_id, hidden)
    where state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD');
drop index finding_closed_in_campaign;
create index finding_closed_in_campaign on finding (campaign_id, closed_at) include (hidden) where state = 'CLOSED';
create index finding_of_item on finding (campaign_id, check_item_id, found_at) where state not in ('DRAFT', 'WITHDRAWN');

-- The clocks that run in a campaign: how many are late follows from the clock, and the few that run are a fraction of all.
create index deadline_running_in_campaign on deadline (campaign_id, due_at) include (unit_id, subject_id, subject_kind)
    where met_at is null and cancelled_at is null and held_at is null;

-- Whether an item was ever found in order: the checklists that ask about it, and the answers to them.
create index checklist_line_item on checklist_line (check_item_id) where check_item_id is not null;
create index stop_check_checklist on stop_check (checklist_id);
