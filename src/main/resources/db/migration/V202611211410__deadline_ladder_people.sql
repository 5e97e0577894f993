-- Steps name people too: who was put in charge of it, the head of the unit, and the leader in charge of the campaign.
alter table account add column unit_head boolean not null default false;
alter table account add constraint account_head_of_a_unit check (not unit_head or unit_id is not null);

create table lead_leader (
    campaign_id uuid not null,
    account_id  uuid not null,
    constraint lead_leader_pk primary key (campaign_id),
    constraint lead_leader_account_fk foreign key (account_id) references account
);

alter table escalation_step drop constraint escalation_step_recipients;
alter table escalation_step add constraint escalation_step_recipients check (
    cardinality(recipients) > 0
    and recipients <@ array['PERSON', 'UNIT_HEAD', 'UNIT', 'UNIT_ABOVE', 'LEAD_LEADER', 'LEADERS', 'SUPERVISORS', 'REPORTER']);

create or replace view due_subject (kind, subject_id, number, name, title, reporter, hidden, person) as
    select 'FINDING', f.finding_id, f.number, f.description, f.number || ' ' || f.description, f.logged_by, f.hidden,
           f.responsible_person
    from finding f
    union all
    select 'TASK', t.task_id, null, t.title, t.title, null::uuid, false, null from task t
    union all
    select 'MILESTONE', m.milestone_id, null, t.title || ' · ' || m.title, t.title || ' · ' || m.title, null::uuid, false,
           null
    from milestone m join task t using (task_id)
    union all
    select 'PART', p.finding_part_id, f.number, f.description || ' · ' || p.what,
           f.number || ' ' || f.description || ' · ' || p.what, p.assigned_by, f.hidden, null
    from finding_part p join finding f using (finding_id)
    union all
    select 'DUTY', r.reply_duty_id, f.number, f.description || ' · ' || r.sender,
           f.number || ' ' || f.description || ' · ' || r.sender, r.opened_by, f.hidden, null
    from reply_duty r join finding f using (finding_id);
