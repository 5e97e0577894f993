-- What the district itself sets on top of the holiday notices: a day off after a storm, a working weekend. A removed one
-- stays as a row: the record is whole, and the sum of the revisions, by which nodes see a change, never falls.
create table calendar_extra_day (
    calendar_extra_day_id uuid        not null,
    day                   date        not null,
    off                   boolean     not null,
    reason                text        not null,
    added_at              timestamptz not null,
    added_by              text        not null,
    removed_at            timestamptz,
    revision              bigint      not null,
    constraint calendar_extra_day_pk primary key (calendar_extra_day_id),
    constraint calendar_extra_day_sensible check (extract(year from day) between 1950 and 2999),
    constraint calendar_extra_day_has_a_reason check (reason <> '')
);
create unique index calendar_extra_day_once on calendar_extra_day (day) where removed_at is null;

-- One row: when the offices work on a working day.
create table working_hours (
    only_row       boolean not null default true,
    morning_from   time    not null,
    morning_to     time    not null,
    afternoon_from time    not null,
    afternoon_to   time    not null,
    revision       bigint  not null,
    constraint working_hours_pk primary key (only_row),
    constraint working_hours_only_row check (only_row),
    constraint working_hours_in_order check (
        morning_from < morning_to and morning_to <= afternoon_from and afternoon_from < afternoon_to)
);
insert into working_hours (morning_from, morning_to, afternoon_from, afternoon_to, revision)
values ('08:00', '12:00', '14:00', '18:00', 0);

-- The key makes each warning go out once, however many nodes look.
create table calendar_warning (
    year         integer     not null,
    stage        text        not null,
    announced_at timestamptz not null,
    constraint calendar_warning_pk primary key (year, stage),
    constraint calendar_warning_stage check (stage in ('SOON', 'URGENT', 'MISSING'))
);
