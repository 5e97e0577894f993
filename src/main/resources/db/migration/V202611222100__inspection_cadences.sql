-- How often units of a level, or places of a kind, are to be inspected in a campaign (一周两督查).
create table cadence (
    cadence_id  uuid        not null,
    campaign_id uuid        not null,
    unit_level  text,
    place_kind  text,
    times       integer     not null,
    per         text        not null,
    set_by      uuid        not null,
    set_at      timestamptz not null,
    constraint cadence_pk primary key (cadence_id),
    constraint cadence_campaign_fk foreign key (campaign_id) references campaign,
    constraint cadence_setter_fk foreign key (set_by) references account,
    constraint cadence_of_units_or_places check ((unit_level is null) <> (place_kind is null)),
    constraint cadence_unit_level check (unit_level in ('TOWNSHIP', 'DEPARTMENT', 'VILLAGE', 'SITE')),
    constraint cadence_times check (times between 1 and 31),
    constraint cadence_per check (per in ('WEEK', 'TEN_DAYS', 'MONTH'))
);
create unique index cadence_once on cadence (campaign_id, unit_level, place_kind) nulls not distinct;

-- Of which periods the office has been warned: once each.
create table cadence_warned (
    cadence_id  uuid not null,
    period_from date not null,
    constraint cadence_warned_pk primary key (cadence_id, period_from),
    constraint cadence_warned_cadence_fk foreign key (cadence_id) references cadence on delete cascade
);
