-- The last number given in a campaign. Two who call a meeting at once queue for the row; one that fails gives its number back.
create table meeting_number (
    campaign_id uuid    not null,
    last        integer not null,
    constraint meeting_number_pk primary key (campaign_id),
    constraint meeting_number_campaign_fk foreign key (campaign_id) references campaign
);

create table meeting (
    meeting_id  uuid        not null,
    version     bigint      not null,
    campaign_id uuid        not null,
    number      integer     not null,
    kind        text        not null,
    title       text        not null,
    held_at     timestamptz not null,
    place       text,
    chair       text,
    others      text,
    agenda      text[]      not null,
    minutes     text,
    state       text        not null,
    changed_at  timestamptz not null,
    issued_at   timestamptz,
    issued_by   uuid,
    constraint meeting_pk primary key (meeting_id),
    constraint meeting_campaign_fk foreign key (campaign_id) references campaign,
    constraint meeting_issued_by_fk foreign key (issued_by) references account,
    constraint meeting_number_unique unique (campaign_id, number),
    constraint meeting_number_counts check (number > 0),
    constraint meeting_has_a_title check (title <> ''),
    constraint meeting_kind check (kind in ('PROGRESS', 'REGULAR', 'DISPATCH', 'TOPIC')),
    constraint meeting_state check (state in ('DRAFT', 'ISSUED')),
    constraint meeting_issued check (
        (state = 'ISSUED') = (issued_at is not null) and (state = 'ISSUED') = (issued_by is not null)),
    constraint meeting_issued_with_minutes check (state = 'DRAFT' or minutes is not null),
    constraint meeting_held_before_issued check (held_at <= issued_at)
);

create table meeting_unit (
    meeting_id uuid not null,
    unit_id    uuid not null,
    constraint meeting_unit_pk primary key (meeting_id, unit_id),
    constraint meeting_unit_meeting_fk foreign key (meeting_id) references meeting,
    constraint meeting_unit_unit_fk foreign key (unit_id) references unit
);

create table meeting_decision (
    meeting_id   uuid    not null,
    place        integer not null,
    text         text    not null,
    lead_unit_id uuid    not null,
    term_kind    text,
    term_amount  integer,
    term_date    date,
    task_id      uuid,
    constraint meeting_decision_pk primary key (meeting_id, place),
    constraint meeting_decision_meeting_fk foreign key (meeting_id) references meeting,
    constraint meeting_decision_lead_fk foreign key (lead_unit_id) references unit,
    constraint meeting_decision_task_fk foreign key (task_id) references task,
    constraint meeting_decision_task_unique unique (task_id),
    constraint meeting_decision_place check (place > 0),
    constraint meeting_decision_has_a_text check (text <> '')
);

create table meeting_decision_unit (
    meeting_id uuid    not null,
    place      integer not null,
    unit_id    uuid    not null,
    constraint meeting_decision_unit_pk primary key (meeting_id, place, unit_id),
    constraint meeting_decision_unit_decision_fk foreign key (meeting_id, place)
        references meeting_decision on delete cascade,
    constraint meeting_decision_unit_unit_fk foreign key (unit_id) references unit
);

-- Who is to have read the minutes; the row is there from their issue on, the time from when the unit says so.
create table meeting_receipt (
    meeting_id uuid not null,
    unit_id    uuid not null,
    read_at    timestamptz,
    read_by    uuid,
    constraint meeting_receipt_pk primary key (meeting_id, unit_id),
    constraint meeting_receipt_meeting_fk foreign key (meeting_id) references meeting,
    constraint meeting_receipt_unit_fk foreign key (unit_id) references unit,
    constraint meeting_receipt_by_fk foreign key (read_by) references account,
    constraint meeting_receipt_read check ((read_at is null) = (read_by is null))
);
create index meeting_receipt_unit on meeting_receipt (unit_id);

-- What was issued stands, whoever writes to the database.
create function refuse_change_of_issued_meeting() returns trigger language plpgsql as $$
begin
    if old.state = 'ISSUED' then
        raise exception 'the minutes of meeting % are issued', old.meeting_id
            using errcode = 'restrict_violation', constraint = 'meeting_is_frozen';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger meeting_is_frozen before update or delete on meeting
    for each row execute function refuse_change_of_issued_meeting();

create function refuse_change_of_issued_decision() returns trigger language plpgsql as $$
begin
    if exists (select from meeting m where m.state = 'ISSUED'
               and m.meeting_id = case tg_op when 'DELETE' then old.meeting_id else new.meeting_id end) then
        raise exception 'a decision of issued minutes'
            using errcode = 'restrict_violation', constraint = tg_table_name || '_is_frozen';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger meeting_decision_is_frozen before insert or update or delete on meeting_decision
    for each row execute function refuse_change_of_issued_decision();
create trigger meeting_decision_unit_is_frozen before insert or update or delete on meeting_decision_unit
    for each row execute function refuse_change_of_issued_decision();
create trigger meeting_unit_is_frozen before insert or update or delete on meeting_unit
    for each row execute function refuse_change_of_issued_decision();
