-- Documents that go to one unit about single matters: findings, a consequence, or an edition in which it won flags. The ids
-- are those of whatever the kind is about, which the application knows; they stand in ascending order.
alter table document
    add column unit_id uuid,
    add column matters uuid[] not null default '{}',
    add constraint document_unit_fk foreign key (unit_id) references unit,
    add constraint document_matters_of_unit check ((unit_id is null) = (matters = '{}')),
    drop constraint document_kind,
    add constraint document_kind check (
        case when unit_id is null then kind in ('BRIEF', 'BULLETIN', 'LEDGER')
             else kind in ('HAND_OVER', 'CORRECTION_ORDER', 'SUPERVISION', 'STRIKE_OFF', 'CONSEQUENCE', 'AWARD') end);

drop index document_one_draft;
create unique index document_one_draft on document (campaign_id, kind, from_day, to_day)
    where issued_at is null and unit_id is null;
create unique index document_one_draft_of_matters on document (unit_id, kind, matters)
    where issued_at is null and unit_id is not null;
create index document_about on document using gin (matters);
create index document_of_unit on document (unit_id, document_id) where unit_id is not null;
