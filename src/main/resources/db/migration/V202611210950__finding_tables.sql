-- Numbers that people quote, one series a campaign and year.
create table finding_number (
    campaign_id uuid    not null,
    year        integer not null,
    last        integer not null,
    constraint finding_number_pk primary key (campaign_id, year),
    constraint finding_number_campaign_fk foreign key (campaign_id) references campaign
);

create table finding (
    finding_id         uuid          not null,
    version            bigint        not null,
    number             text          not null,
    campaign_id        uuid          not null,
    place_id           uuid,
    place_text         text          not null,
    check_item_id      uuid,
    category           text          not null,
    severity           text          not null,
    points             numeric(5, 2) not null,
    source             text          not null,
    description        text          not null,
    requirement        text,
    unit_id            uuid,
    responsible_person text,
    state              text          not null,
    state_before_hold  text,
    found_at           timestamptz   not null,
    logged_at          timestamptz   not null,
    logged_by          uuid          not null,
    inspection_id      uuid,
    outer_number       text,
    latitude           double precision,
    longitude          double precision,
    no_evidence_reason text,
    deadline_id        uuid,
    rounds             integer       not null default 0,
    reworks            integer       not null default 0,
    disputed           boolean       not null default false,
    on_the_spot        boolean       not null default false,
    hidden             boolean       not null default false,
    recurrence_of      uuid,
    submitted_at       timestamptz,
    closed_at          timestamptz,
    withdrawn_at       timestamptz,
    fingerprint        bytea,
    constraint finding_pk primary key (finding_id),
    constraint finding_number_unique unique (campaign_id, number),
    constraint finding_campaign_fk foreign key (campaign_id) references campaign,
    constraint finding_place_fk foreign key (place_id) references place,
    constraint finding_check_item_fk foreign key (check_item_id) references check_item,
    constraint finding_unit_fk foreign key (unit_id) references unit,
    constraint finding_logged_by_fk foreign key (logged_by) references account,
    constraint finding_deadline_fk foreign key (deadline_id) references deadline,
    constraint finding_recurrence_fk foreign key (recurrence_of) references finding,
    constraint finding_severity check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    constraint finding_source check (source in ('ROUTINE', 'SPECIAL', 'UNANNOUNCED', 'LOOK_BACK', 'SUPERIOR', 'PUBLIC',
        'MEDIA', 'SELF')),
    constraint finding_state check (state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'CLOSED', 'DISPUTED',
        'ON_HOLD', 'WITHDRAWN')),
    constraint finding_describes_something check (description <> '' and place_text <> ''),
    constraint finding_assigned_has_unit_and_deadline check (state in ('DRAFT', 'WITHDRAWN') or on_the_spot
        or (unit_id is not null and deadline_id is not null)),
    constraint finding_closed_when check ((state = 'CLOSED') = (closed_at is not null)),
    constraint finding_withdrawn_when check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint finding_held_from check ((state = 'ON_HOLD') = (state_before_hold is not null)),
    constraint finding_position check (latitude between -90 and 90 and longitude between -180 and 180),
    constraint finding_is_no_recurrence_of_itself check (recurrence_of <> finding_id),
    constraint finding_fingerprint_unique unique (campaign_id, fingerprint)
);
-- The register: newest first, by campaign, unit or state; what is over far outnumbers what is open, so the doors read
-- from indexes that hold open rows only.
create index finding_recent on finding (found_at desc, finding_id desc);
create index finding_recent_in_campaign on finding (campaign_id, found_at desc, finding_id desc);
create index finding_recent_of_unit on finding (unit_id, found_at desc, finding_id desc);
create index finding_open on finding (state, unit_id)
    where state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD');
create index finding_open_in_campaign on finding (campaign_id, state)
    where state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD');
create index finding_costliest on finding (points desc, finding_id desc);
create index finding_of_place on finding (place_id, check_item_id, closed_at);
create index finding_closed_in_campaign on finding (campaign_id, closed_at) where state = 'CLOSED';
create index finding_logged on finding (logged_by, logged_at desc);
create index finding_deadline on finding (deadline_id);
create index finding_words on finding using gin (bigrams(description || ' ' || place_text));

create table finding_co_unit (
    finding_id uuid not null,
    unit_id    uuid not null,
    constraint finding_co_unit_pk primary key (finding_id, unit_id),
    constraint finding_co_unit_finding_fk foreign key (finding_id) references finding,
    constraint finding_co_unit_unit_fk foreign key (unit_id) references unit
);
create index finding_co_unit_unit on finding_co_unit (unit_id);

create table finding_evidence (
    finding_id  uuid    not null,
    evidence_id uuid    not null,
    phase       text    not null,
    round       integer not null,
    position    integer not null,
    constraint finding_evidence_pk primary key (finding_id, evidence_id),
    constraint finding_evidence_finding_fk foreign key (finding_id) references finding,
    constraint finding_evidence_evidence_fk foreign key (evidence_id) references evidence,
    constraint finding_evidence_phase check (phase in ('BEFORE', 'AFTER'))
);
create index finding_evidence_evidence on finding_evidence (evidence_id);

create table rectification (
    rectification_id uuid           not null,
    finding_id       uuid           not null,
    round            integer        not null,
    deadline_id      uuid           not null,
    measure          text           not null,
    people           integer,
    vehicles         integer,
    spots            integer,
    cubic_metres     numeric(12, 2),
    submitted_at     timestamptz    not null,
    submitted_by     uuid           not null,
    in_time          boolean        not null,
    constraint rectification_pk primary key (rectification_id),
    constraint rectification_round_unique unique (finding_id, round),
    constraint rectification_finding_fk foreign key (finding_id) references finding,
    constraint rectification_deadline_fk foreign key (deadline_id) references deadline,
    constraint rectification_submitter_fk foreign key (submitted_by) references account,
    constraint rectification_has_a_measure check (measure <> ''),
    constraint rectification_effort check (people >= 0 and vehicles >= 0 and spots >= 0 and cubic_metres >= 0)
);
create trigger rectification_is_append_only before update or delete on rectification
    for each row execute function refuse_change();

create table verification (
    verification_id  uuid        not null,
    rectification_id uuid        not null,
    result           text        not null,
    comment          text,
    verified_at      timestamptz not null,
    verified_by      uuid        not null,
    constraint verification_pk primary key (verification_id),
    constraint verification_once unique (rectification_id),
    constraint verification_rectification_fk foreign key (rectification_id) references rectification,
    constraint verification_verifier_fk foreign key (verified_by) references account,
    constraint verification_result check (result in ('PASS', 'RETURN')),
    constraint verification_return_says_why check (result = 'PASS' or comment <> '')
);
create trigger verification_is_append_only before update or delete on verification
    for each row execute function refuse_change();

-- Whoever verifies is neither the one who handed in nor anybody of the responsible or a co-operating unit. The service
-- refuses it with an explanation; this refuses it whoever writes the row.
create function refuse_biased_verifier() returns trigger language plpgsql as $$
declare
    verifier_unit uuid;
begin
    if exists (select 1 from rectification r
               where r.rectification_id = new.rectification_id and r.submitted_by = new.verified_by) then
        raise exception 'who rectified cannot verify'
            using errcode = 'check_violation', constraint = 'verification_not_by_submitter';
    end if;
    select a.unit_id into verifier_unit from account a where a.account_id = new.verified_by;
    if verifier_unit is not null and exists (
        with recursive above as (
            select u.unit_id, u.parent_id from unit u where u.unit_id = verifier_unit
            union all
            select u.unit_id, u.parent_id from unit u join above on u.unit_id = above.parent_id
        ), involved as (
            select f.unit_id from rectification r join finding f on f.finding_id = r.finding_id
            where r.rectification_id = new.rectification_id
            union
            select c.unit_id from rectification r join finding_co_unit c on c.finding_id = r.finding_id
            where r.rectification_id = new.rectification_id
        )
        select 1 from above join involved on involved.unit_id = above.unit_id) then
        raise exception 'the verifier belongs to a unit that rectified'
            using errcode = 'check_violation', constraint = 'verification_not_by_colleague';
    end if;
    return new;
end $$;
create trigger verification_by_somebody_else before insert on verification
    for each row execute function refuse_biased_verifier();
