-- What happens before and after a deadline passes, step by step. A campaign without steps of its own goes by the
-- district's usual ones, which have no campaign. A step that was changed is retired and another takes its place, so that
-- what fired is always what it was.
create table escalation_step (
    escalation_step_id uuid        not null,
    campaign_id        uuid,
    offset_kind        text        not null,
    offset_amount      integer     not null,
    action             text        not null,
    recipients         text[]      not null,
    created_at         timestamptz not null,
    retired_at         timestamptz,
    -- Deadlines that were due up to here have been looked at; null until the first look, which fires nothing.
    fired_to           timestamptz,
    constraint escalation_step_pk primary key (escalation_step_id),
    constraint escalation_step_offset_kind check (offset_kind in ('HOURS', 'WORKING_DAYS')),
    constraint escalation_step_offset check (offset_amount between -720 and 720),
    constraint escalation_step_action check (action in ('REMIND', 'YELLOW', 'RED', 'ACCOUNTABILITY')),
    constraint escalation_step_recipients check (
        cardinality(recipients) > 0
        and recipients <@ array['UNIT', 'UNIT_ABOVE', 'LEADERS', 'SUPERVISORS', 'REPORTER'])
);
create index escalation_step_in_use on escalation_step (campaign_id) where retired_at is null;

-- A campaign that has chosen to have a ladder of its own, even an empty one.
create table own_ladder (
    campaign_id uuid        not null,
    since       timestamptz not null,
    constraint own_ladder_pk primary key (campaign_id)
);

-- Once per step and deadline, whatever happens to nodes.
create table step_fired (
    escalation_step_id uuid        not null,
    deadline_id        uuid        not null,
    due_at             timestamptz not null,
    fired_at           timestamptz not null,
    constraint step_fired_pk primary key (deadline_id, escalation_step_id),
    constraint step_fired_step_fk foreign key (escalation_step_id) references escalation_step,
    constraint step_fired_deadline_fk foreign key (deadline_id) references deadline
);
create index step_fired_when on step_fired (fired_at);
create trigger step_fired_is_append_only before update or delete on step_fired
    for each row execute function refuse_change();

insert into escalation_step (escalation_step_id, campaign_id, offset_kind, offset_amount, action, recipients, created_at)
values ('01920000-0000-7000-8000-000000000001', null, 'HOURS', -24, 'REMIND', array['UNIT'], now()),
       ('01920000-0000-7000-8000-000000000002', null, 'HOURS', 0, 'YELLOW', array['UNIT', 'SUPERVISORS'], now()),
       ('01920000-0000-7000-8000-000000000003', null, 'WORKING_DAYS', 2, 'RED', array['UNIT', 'UNIT_ABOVE', 'LEADERS'], now()),
       ('01920000-0000-7000-8000-000000000004', null, 'WORKING_DAYS', 5, 'ACCOUNTABILITY', array['SUPERVISORS', 'LEADERS'], now());
