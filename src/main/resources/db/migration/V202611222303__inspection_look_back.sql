-- How the sample of a look-back round was drawn: with the seed anybody can draw it again.
create table look_back (
    inspection_id   uuid    not null,
    closed_from     date    not null,
    closed_to       date    not null,
    min_days        integer not null,
    percent         integer,
    number          integer,
    unit_factor     integer not null,
    verifier_factor integer not null,
    seed            text    not null,
    eligible        integer not null,
    drawn           integer not null,
    constraint look_back_pk primary key (inspection_id),
    constraint look_back_inspection_fk foreign key (inspection_id) references inspection,
    constraint look_back_span check (closed_from <= closed_to),
    constraint look_back_rate_or_number check ((percent is null) <> (number is null)),
    constraint look_back_percent check (percent between 1 and 100),
    constraint look_back_factors check (unit_factor between 0 and 10 and verifier_factor between 0 and 10),
    constraint look_back_drew check (drawn between 1 and eligible),
    constraint look_back_seed check (seed <> '')
);
create trigger look_back_is_append_only before update or delete on look_back
    for each row execute function refuse_change();
