create table campaign (
    campaign_id     uuid        not null,
    version         bigint      not null,
    name            text        not null,
    zone_unit_id    uuid        not null,
    lead_unit_id    uuid,
    starts_on       date        not null,
    ends_on         date,
    assessed_on     date,
    description     text,
    watch_days      integer     not null,
    archived_at     timestamptz,
    constraint campaign_pk primary key (campaign_id),
    constraint campaign_zone_fk foreign key (zone_unit_id) references unit,
    constraint campaign_lead_fk foreign key (lead_unit_id) references unit,
    constraint campaign_name_unique unique (zone_unit_id, name),
    constraint campaign_period check (starts_on <= ends_on),
    constraint campaign_assessment check (starts_on <= assessed_on),
    constraint campaign_has_a_name check (name <> ''),
    constraint campaign_watch_days check (watch_days between 0 and 3650)
);

create table campaign_standard (
    campaign_id uuid not null,
    standard_id uuid not null,
    constraint campaign_standard_pk primary key (campaign_id, standard_id),
    constraint campaign_standard_campaign_fk foreign key (campaign_id) references campaign,
    constraint campaign_standard_standard_fk foreign key (standard_id) references standard
);

create table workstream (
    workstream_id uuid   not null,
    version       bigint not null,
    campaign_id   uuid   not null,
    name          text   not null,
    lead_unit_id  uuid,
    constraint workstream_pk primary key (workstream_id),
    constraint workstream_campaign_fk foreign key (campaign_id) references campaign,
    constraint workstream_lead_fk foreign key (lead_unit_id) references unit,
    constraint workstream_name_unique unique (campaign_id, name),
    constraint workstream_of_campaign unique (campaign_id, workstream_id)
);
create table workstream_member (
    workstream_id uuid not null,
    unit_id       uuid not null,
    constraint workstream_member_pk primary key (workstream_id, unit_id),
    constraint workstream_member_workstream_fk foreign key (workstream_id) references workstream,
    constraint workstream_member_unit_fk foreign key (unit_id) references unit
);

-- Who answers for which kind of problem in which area: the most particular row wins.
create table responsibility (
    responsibility_id uuid   not null,
    version           bigint not null,
    campaign_id       uuid   not null,
    area_unit_id      uuid,
    section_code      text,
    item_code         text,
    unit_id           uuid   not null,
    post              text,
    constraint responsibility_pk primary key (responsibility_id),
    constraint responsibility_campaign_fk foreign key (campaign_id) references campaign,
    constraint responsibility_area_fk foreign key (area_unit_id) references unit,
    constraint responsibility_unit_fk foreign key (unit_id) references unit,
    constraint responsibility_unique unique nulls not distinct (campaign_id, area_unit_id, section_code, item_code)
);

create table task (
    task_id          uuid           not null,
    version          bigint         not null,
    campaign_id      uuid           not null,
    workstream_id    uuid,
    title            text           not null,
    requirement      text,
    lead_unit_id     uuid           not null,
    assigned_on      date           not null,
    state            text           not null,
    quantity_total   numeric(14, 2),
    quantity_done    numeric(14, 2) not null,
    quantity_unit    text,
    percent_done     integer        not null,
    due_words        text,
    deadline_id      uuid,
    reported_full_at timestamptz,
    finished_at      timestamptz,
    fingerprint      bytea,
    constraint task_pk primary key (task_id),
    constraint task_campaign_fk foreign key (campaign_id) references campaign,
    -- A task's workstream is one of its own campaign.
    constraint task_workstream_fk foreign key (campaign_id, workstream_id)
        references workstream (campaign_id, workstream_id),
    constraint task_lead_fk foreign key (lead_unit_id) references unit,
    constraint task_deadline_fk foreign key (deadline_id) references deadline,
    constraint task_has_a_title check (title <> ''),
    constraint task_state check (state in ('OPEN', 'DONE', 'CANCELLED')),
    constraint task_finished check ((state = 'OPEN') = (finished_at is null)),
    constraint task_percent check (percent_done between 0 and 100),
    constraint task_reported_full check (reported_full_at is null or percent_done = 100),
    constraint task_quantity check (quantity_total > 0),
    constraint task_quantity_done check (quantity_done >= 0 and (quantity_total is not null or quantity_done = 0)),
    constraint task_quantity_has_a_unit check ((quantity_total is null) = (quantity_unit is null)),
    constraint task_fingerprint_unique unique (campaign_id, fingerprint)
);
create index task_campaign on task (campaign_id, task_id);
create index task_lead on task (lead_unit_id, task_id);
create index task_workstream on task (workstream_id) where workstream_id is not null;

create table task_unit (
    task_id uuid not null,
    unit_id uuid not null,
    constraint task_unit_pk primary key (task_id, unit_id),
    constraint task_unit_task_fk foreign key (task_id) references task,
    constraint task_unit_unit_fk foreign key (unit_id) references unit
);
create index task_unit_unit on task_unit (unit_id);

-- What a unit reported stays as reported; a figure that was wrong is put right by the next report, with a word why.
create table progress_report (
    progress_report_id uuid           not null,
    task_id            uuid           not null,
    unit_id            uuid,
    percent_done       integer        not null,
    quantity_done      numeric(14, 2),
    words              text,
    reported_at        timestamptz    not null,
    reported_by        uuid           not null,
    constraint progress_report_pk primary key (progress_report_id),
    constraint progress_report_task_fk foreign key (task_id) references task,
    constraint progress_report_unit_fk foreign key (unit_id) references unit,
    constraint progress_report_by_fk foreign key (reported_by) references account,
    constraint progress_report_percent check (percent_done between 0 and 100),
    constraint progress_report_quantity check (quantity_done >= 0)
);
create index progress_report_task on progress_report (task_id, progress_report_id);
create trigger progress_report_is_append_only before update or delete on progress_report
    for each row execute function refuse_change();
