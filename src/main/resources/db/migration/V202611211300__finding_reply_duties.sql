-- What was handed down, complained of or published is answered in writing by a date of its own, which our hold on the
-- finding does not move.
create table reply_duty (
    reply_duty_id     uuid        not null,
    version           bigint      not null,
    finding_id        uuid        not null,
    unit_id           uuid        not null,
    sender            text        not null,
    received_on       date        not null,
    deadline_id       uuid        not null,
    opened_at         timestamptz not null,
    opened_by         uuid        not null,
    reply_text        text,
    reply_number      text,
    reply_evidence_id uuid,
    replied_at        timestamptz,
    replied_by        uuid,
    in_time           boolean,
    cancelled_at      timestamptz,
    constraint reply_duty_pk primary key (reply_duty_id),
    constraint reply_duty_finding_unique unique (finding_id),
    constraint reply_duty_finding_fk foreign key (finding_id) references finding,
    constraint reply_duty_unit_fk foreign key (unit_id) references unit,
    constraint reply_duty_deadline_fk foreign key (deadline_id) references deadline,
    constraint reply_duty_opened_by_fk foreign key (opened_by) references account,
    constraint reply_duty_replied_by_fk foreign key (replied_by) references account,
    constraint reply_duty_evidence_fk foreign key (reply_evidence_id) references evidence,
    constraint reply_duty_has_a_sender check (sender <> ''),
    -- A day of grace, since the office's day begins before that of UTC.
    constraint reply_duty_received check (received_on <= cast(opened_at at time zone 'UTC' as date) + 1),
    constraint reply_duty_replied check (
        (replied_at is null and reply_text is null and reply_number is null and reply_evidence_id is null
            and replied_by is null and in_time is null)
        or (replied_at is not null and reply_text <> '' and replied_by is not null and in_time is not null)),
    constraint reply_duty_ends_once check (replied_at is null or cancelled_at is null)
);
create index reply_duty_unit on reply_duty (unit_id);
create index reply_duty_deadline on reply_duty (deadline_id);
create index reply_duty_evidence on reply_duty (reply_evidence_id) where reply_evidence_id is not null;
create index reply_duty_open on reply_duty (finding_id) where replied_at is null and cancelled_at is null;
