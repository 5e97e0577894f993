-- A unit asks, a supervisor rules. What a ruling does to a deadline is a change recorded there; the request stays as it
-- was made, with its ruling.
create table deadline_request (
    deadline_request_id uuid        not null,
    version             bigint      not null,
    deadline_id         uuid        not null,
    kind                text        not null,
    state               text        not null,
    unit_id             uuid        not null,
    due_when_asked      timestamptz not null,
    until               timestamptz,
    reason              text        not null,
    requested_at        timestamptz not null,
    requested_by        uuid        not null,
    granted_until       timestamptz,
    comment             text,
    settled_at          timestamptz,
    settled_by          uuid,
    constraint deadline_request_pk primary key (deadline_request_id),
    constraint deadline_request_deadline_fk foreign key (deadline_id) references deadline,
    constraint deadline_request_unit_fk foreign key (unit_id) references unit,
    constraint deadline_request_requested_by_fk foreign key (requested_by) references account,
    constraint deadline_request_settled_by_fk foreign key (settled_by) references account,
    constraint deadline_request_kind check (kind in ('EXTENSION', 'HOLD', 'APPEAL', 'COORDINATION')),
    constraint deadline_request_state check (state in ('PENDING', 'GRANTED', 'REFUSED', 'ANSWERED', 'TAKEN_BACK', 'LAPSED')),
    constraint deadline_request_has_a_reason check (reason <> ''),
    constraint deadline_request_until check ((until is not null) = (kind in ('EXTENSION', 'HOLD'))),
    constraint deadline_request_settled check ((settled_at is null) = (state = 'PENDING')),
    constraint deadline_request_granted_until check (
        (granted_until is not null) = (state = 'GRANTED' and kind in ('EXTENSION', 'HOLD'))),
    -- Nobody rules on what they asked for themselves.
    constraint deadline_request_ruled_by_another check (
        state not in ('GRANTED', 'REFUSED', 'ANSWERED') or (settled_by is not null and settled_by <> requested_by)),
    constraint deadline_request_answer check (state not in ('REFUSED', 'ANSWERED') or comment is not null)
);
-- One of a kind waits at a time; an overdue mark is appealed against once.
create unique index deadline_request_one_pending on deadline_request (deadline_id, kind) where state = 'PENDING';
create unique index deadline_request_one_appeal on deadline_request (deadline_id) where kind = 'APPEAL' and state <> 'TAKEN_BACK';
create index deadline_request_of_deadline on deadline_request (deadline_id, requested_at);
create index deadline_request_pending on deadline_request (requested_at, deadline_request_id) where state = 'PENDING';
create index deadline_request_unit on deadline_request (unit_id, requested_at);

-- What a campaign allows; without a row the usual numbers hold.
create table deadline_rules (
    campaign_id        uuid    not null,
    version            bigint  not null,
    extensions         integer not null,
    extension_days     integer not null,
    hold_days          integer not null,
    appeal_within_days integer not null,
    constraint deadline_rules_pk primary key (campaign_id),
    constraint deadline_rules_extensions check (extensions between 0 and 2),
    constraint deadline_rules_extension_days check (extension_days between 1 and 366),
    constraint deadline_rules_hold_days check (hold_days between 1 and 1100),
    constraint deadline_rules_appeal check (appeal_within_days between 1 and 366)
);

-- Until when a hold lasts; null for one that ends when something else happens.
alter table deadline add column held_until timestamptz;
-- An appeal that was granted: the mark stays, and no longer costs points.
alter table deadline add column excused_at timestamptz;
alter table deadline add constraint deadline_held_until check (held_until is null or held_at is not null);
create index deadline_hold_ends on deadline (held_until) where held_until is not null;
