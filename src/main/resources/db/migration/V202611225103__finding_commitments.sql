-- What a unit promised, by whom and by when (表态承诺). Nothing of it is changed; what became of it follows from what it is about.
create table commitment (
    commitment_id uuid        not null,
    campaign_id   uuid        not null,
    unit_id       uuid        not null,
    post          text        not null,
    made_on       date        not null,
    meeting_id    uuid,
    occasion      text,
    text          text        not null,
    promised_on   date        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    constraint commitment_pk primary key (commitment_id),
    constraint commitment_campaign_fk foreign key (campaign_id) references campaign,
    constraint commitment_unit_fk foreign key (unit_id) references unit,
    constraint commitment_meeting_fk foreign key (meeting_id) references meeting,
    constraint commitment_recorded_by_fk foreign key (recorded_by) references account,
    constraint commitment_says_something check (text <> '' and post <> '' and occasion <> ''),
    constraint commitment_looks_ahead check (promised_on >= made_on)
);
create index commitment_campaign on commitment (campaign_id, commitment_id);

create table commitment_finding (
    commitment_id uuid not null,
    finding_id    uuid not null,
    constraint commitment_finding_pk primary key (commitment_id, finding_id),
    constraint commitment_finding_commitment_fk foreign key (commitment_id) references commitment,
    constraint commitment_finding_finding_fk foreign key (finding_id) references finding
);
create index commitment_finding_finding on commitment_finding (finding_id);

create table commitment_task (
    commitment_id uuid not null,
    task_id       uuid not null,
    constraint commitment_task_pk primary key (commitment_id, task_id),
    constraint commitment_task_commitment_fk foreign key (commitment_id) references commitment,
    constraint commitment_task_task_fk foreign key (task_id) references task
);

-- What somebody says of a commitment that nothing is linked to: once.
create table commitment_outcome (
    commitment_id uuid        not null,
    kept          boolean     not null,
    reason        text        not null,
    said_at       timestamptz not null,
    said_by       uuid        not null,
    constraint commitment_outcome_pk primary key (commitment_id),
    constraint commitment_outcome_commitment_fk foreign key (commitment_id) references commitment,
    constraint commitment_outcome_said_by_fk foreign key (said_by) references account,
    constraint commitment_outcome_has_a_reason check (reason <> '')
);

create table commitment_withdrawal (
    commitment_id uuid        not null,
    reason        text        not null,
    withdrawn_at  timestamptz not null,
    withdrawn_by  uuid        not null,
    constraint commitment_withdrawal_pk primary key (commitment_id),
    constraint commitment_withdrawal_commitment_fk foreign key (commitment_id) references commitment,
    constraint commitment_withdrawal_by_fk foreign key (withdrawn_by) references account,
    constraint commitment_withdrawal_has_a_reason check (reason <> '')
);

create trigger commitment_is_append_only before update or delete on commitment
    for each row execute function refuse_change();
create trigger commitment_finding_is_append_only before update or delete on commitment_finding
    for each row execute function refuse_change();
create trigger commitment_task_is_append_only before update or delete on commitment_task
    for each row execute function refuse_change();
create trigger commitment_outcome_is_append_only before update or delete on commitment_outcome
    for each row execute function refuse_change();
create trigger commitment_withdrawal_is_append_only before update or delete on commitment_withdrawal
    for each row execute function refuse_change();

-- Nobody promises for others, nor about what they may not know of yet.
create function refuse_foreign_commitment_finding() returns trigger language plpgsql as $$
begin
    if not exists (select from commitment c join finding f using (campaign_id)
                   where c.commitment_id = new.commitment_id and f.finding_id = new.finding_id
                     and not f.hidden and f.state <> 'DRAFT' and is_unit_within(f.unit_id, c.unit_id)) then
        raise exception 'finding % is not of the unit', new.finding_id
            using errcode = 'check_violation', constraint = 'commitment_finding_of_its_unit';
    end if;
    return new;
end $$;
create trigger commitment_finding_is_of_its_unit before insert on commitment_finding
    for each row execute function refuse_foreign_commitment_finding();

create function refuse_foreign_commitment_task() returns trigger language plpgsql as $$
begin
    if not exists (select from commitment c join task t using (campaign_id)
                   where c.commitment_id = new.commitment_id and t.task_id = new.task_id
                     and is_unit_within(t.lead_unit_id, c.unit_id)) then
        raise exception 'task % is not of the unit', new.task_id
            using errcode = 'check_violation', constraint = 'commitment_task_of_its_unit';
    end if;
    return new;
end $$;
create trigger commitment_task_is_of_its_unit before insert on commitment_task
    for each row execute function refuse_foreign_commitment_task();
