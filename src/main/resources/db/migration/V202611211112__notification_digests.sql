-- When a unit wants its day's list; without a row the installation's own hour holds.
create table digest_setting (
    unit_id           uuid    not null,
    enabled           boolean not null,
    sent_at           time    not null,
    working_days_only boolean not null,
    constraint digest_setting_pk primary key (unit_id),
    constraint digest_setting_unit_fk foreign key (unit_id) references unit
);

-- A unit's day. The key makes it happen once, however many nodes look at the clock.
create table digest (
    digest_id uuid        not null,
    unit_id   uuid        not null,
    day       date        not null,
    made_at   timestamptz not null,
    content   jsonb       not null,
    constraint digest_pk primary key (digest_id),
    constraint digest_once_a_day unique (unit_id, day),
    constraint digest_unit_fk foreign key (unit_id) references unit
);
create index digest_day on digest (day);
