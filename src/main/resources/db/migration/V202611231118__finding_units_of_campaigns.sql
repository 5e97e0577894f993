-- Whether a unit has had a finding in a campaign at all: without one its light says nothing.
create index finding_of_unit_in_campaign on finding (campaign_id, unit_id) include (hidden)
    where state not in ('DRAFT', 'WITHDRAWN');
