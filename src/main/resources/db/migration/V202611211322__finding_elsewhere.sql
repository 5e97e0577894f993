-- What was found at one place is looked for at others: a task for each unit that has such places.
create table finding_elsewhere (
    task_id    uuid        not null,
    finding_id uuid        not null,
    unit_id    uuid        not null,
    asked_at   timestamptz not null,
    asked_by   uuid        not null,
    constraint finding_elsewhere_pk primary key (task_id),
    constraint finding_elsewhere_task_fk foreign key (task_id) references task,
    constraint finding_elsewhere_finding_fk foreign key (finding_id) references finding,
    constraint finding_elsewhere_unit_fk foreign key (unit_id) references unit,
    constraint finding_elsewhere_asked_by_fk foreign key (asked_by) references account
);
create index finding_elsewhere_finding on finding_elsewhere (finding_id, unit_id);

create table finding_elsewhere_place (
    task_id  uuid not null,
    place_id uuid not null,
    constraint finding_elsewhere_place_pk primary key (task_id, place_id),
    constraint finding_elsewhere_place_task_fk foreign key (task_id) references finding_elsewhere,
    constraint finding_elsewhere_place_place_fk foreign key (place_id) references place
);
