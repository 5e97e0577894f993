-- A campaign may want two people to sign before a clock stands still (挂账): the office first, then a leader or a colleague.
alter table deadline_rules add column hold_signatures integer not null default 1;
alter table deadline_rules alter column hold_signatures drop default;
alter table deadline_rules add constraint deadline_rules_hold_signatures check (hold_signatures in (1, 2));

alter table deadline_request
    add column endorsed_at timestamptz,
    add column endorsed_by uuid,
    add column endorsed_until timestamptz,
    add column endorsement text,
    add constraint deadline_request_endorsed_by_fk foreign key (endorsed_by) references account,
    add constraint deadline_request_endorsed check (
        (endorsed_at is null) = (endorsed_by is null) and (endorsed_at is null) = (endorsed_until is null)
        and (endorsement is null or endorsed_at is not null) and (kind = 'HOLD' or endorsed_at is null)),
    -- The second signature is another person's.
    add constraint deadline_request_signed_by_another check (
        state not in ('GRANTED', 'REFUSED') or endorsed_by is null or settled_by <> endorsed_by),
    drop constraint deadline_request_state,
    add constraint deadline_request_state check (
        state in ('PENDING', 'ENDORSED', 'GRANTED', 'REFUSED', 'ANSWERED', 'TAKEN_BACK', 'LAPSED')),
    add constraint deadline_request_endorsement check (
        (state <> 'PENDING' or endorsed_at is null) and (state <> 'ENDORSED' or endorsed_at is not null)),
    drop constraint deadline_request_settled,
    add constraint deadline_request_settled check ((settled_at is null) = (state in ('PENDING', 'ENDORSED')));

drop index deadline_request_one_pending;
create unique index deadline_request_one_open on deadline_request (deadline_id, kind)
    where state in ('PENDING', 'ENDORSED');
drop index deadline_request_pending;
create index deadline_request_open on deadline_request (requested_at, deadline_request_id)
    where state in ('PENDING', 'ENDORSED');
