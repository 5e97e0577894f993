-- What one of several units does about a finding. The unit that leads answers for the whole; the finding is not struck
-- off before every part is done.
alter table deadline drop constraint deadline_subject;
alter table deadline add constraint deadline_subject
    check (subject_kind in ('FINDING', 'TASK', 'MILESTONE', 'DUTY', 'PART'));

create table finding_part (
    finding_part_id uuid        not null,
    version         bigint      not null,
    finding_id      uuid        not null,
    unit_id         uuid        not null,
    what            text        not null,
    deadline_id     uuid        not null,
    state           text        not null,
    rounds          integer     not null,
    reworks         integer     not null,
    assigned_at     timestamptz not null,
    assigned_by     uuid        not null,
    submitted_at    timestamptz,
    done_at         timestamptz,
    cancelled_at    timestamptz,
    constraint finding_part_pk primary key (finding_part_id),
    constraint finding_part_finding_fk foreign key (finding_id) references finding,
    constraint finding_part_unit_fk foreign key (unit_id) references unit,
    constraint finding_part_deadline_fk foreign key (deadline_id) references deadline,
    constraint finding_part_assigned_by_fk foreign key (assigned_by) references account,
    constraint finding_part_says_what check (what <> ''),
    constraint finding_part_state check (state in ('ASSIGNED', 'SUBMITTED', 'DONE', 'CANCELLED')),
    constraint finding_part_done_when check ((state = 'DONE') = (done_at is not null)),
    constraint finding_part_cancelled_when check ((state = 'CANCELLED') = (cancelled_at is not null)),
    constraint finding_part_submitted_before check (state not in ('SUBMITTED', 'DONE') or submitted_at is not null)
);
create index finding_part_finding on finding_part (finding_id);
create index finding_part_unit on finding_part (unit_id);
create index finding_part_deadline on finding_part (deadline_id);
-- One thing at a time for one unit.
create unique index finding_part_open on finding_part (finding_id, unit_id) where state in ('ASSIGNED', 'SUBMITTED');

create table part_submission (
    part_submission_id uuid           not null,
    finding_part_id    uuid           not null,
    round              integer        not null,
    deadline_id        uuid           not null,
    measure            text           not null,
    people             integer,
    vehicles           integer,
    spots              integer,
    cubic_metres       numeric(12, 2),
    submitted_at       timestamptz    not null,
    submitted_by       uuid           not null,
    in_time            boolean        not null,
    constraint part_submission_pk primary key (part_submission_id),
    constraint part_submission_round_unique unique (finding_part_id, round),
    constraint part_submission_part_fk foreign key (finding_part_id) references finding_part,
    constraint part_submission_deadline_fk foreign key (deadline_id) references deadline,
    constraint part_submission_submitter_fk foreign key (submitted_by) references account,
    constraint part_submission_has_a_measure check (measure <> ''),
    constraint part_submission_effort check (people >= 0 and vehicles >= 0 and spots >= 0 and cubic_metres >= 0)
);
create trigger part_submission_is_append_only before update or delete on part_submission
    for each row execute function refuse_change();

create table part_evidence (
    finding_part_id uuid    not null,
    evidence_id     uuid    not null,
    round           integer not null,
    position        integer not null,
    constraint part_evidence_pk primary key (finding_part_id, evidence_id),
    constraint part_evidence_part_fk foreign key (finding_part_id) references finding_part,
    constraint part_evidence_evidence_fk foreign key (evidence_id) references evidence
);
create index part_evidence_evidence on part_evidence (evidence_id);

create table part_verification (
    part_verification_id uuid        not null,
    part_submission_id   uuid        not null,
    result               text        not null,
    comment              text,
    verified_at          timestamptz not null,
    verified_by          uuid        not null,
    constraint part_verification_pk primary key (part_verification_id),
    constraint part_verification_once unique (part_submission_id),
    constraint part_verification_submission_fk foreign key (part_submission_id) references part_submission,
    constraint part_verification_verifier_fk foreign key (verified_by) references account,
    constraint part_verification_result check (result in ('PASS', 'RETURN')),
    constraint part_verification_return_says_why check (result = 'PASS' or comment <> '')
);
create trigger part_verification_is_append_only before update or delete on part_verification
    for each row execute function refuse_change();

create function refuse_to_close_with_open_parts() returns trigger language plpgsql as $$
begin
    if exists (select 1 from finding_part p
               where p.finding_id = new.finding_id and p.state in ('ASSIGNED', 'SUBMITTED')) then
        raise exception 'a part of the finding is still open'
            using errcode = 'check_violation', constraint = 'finding_closed_with_all_parts';
    end if;
    return new;
end $$;
create trigger finding_closed_with_all_parts before update of state on finding
    for each row when (new.state = 'CLOSED' and old.state <> 'CLOSED')
    execute function refuse_to_close_with_open_parts();
