-- Orders imports: the sum over the years changes with each committed import, in whatever order imports commit, so that
-- every node sees by one number whether the calendar it keeps is still the stored one.
create sequence calendar_revision;

create table calendar_year (
    year        integer     not null,
    source      text        not null,
    imported_at timestamptz not null,
    revision    bigint      not null,
    constraint calendar_year_pk primary key (year),
    constraint calendar_year_sensible check (year between 1950 and 2999),
    constraint calendar_year_has_a_source check (source <> '')
);

-- A notice may touch the December before its year. The same day may therefore be in two notices: the later year's counts.
create table calendar_day (
    year integer not null,
    day  date    not null,
    off  boolean not null,
    name text    not null,
    constraint calendar_day_pk primary key (year, day),
    constraint calendar_day_year_fk foreign key (year) references calendar_year,
    constraint calendar_day_within_notice check (
        day between make_date(year - 1, 12, 1) and make_date(year, 12, 31)),
    constraint calendar_day_has_a_name check (name <> '')
);
