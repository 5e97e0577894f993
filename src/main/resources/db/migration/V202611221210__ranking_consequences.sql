-- What a campaign's rankings bring, step by step (奖惩); a campaign without a row proposes nothing.
create table ranking_consequence_rules (
    campaign_id uuid  not null,
    rules       jsonb not null,
    constraint ranking_consequence_rules_pk primary key (campaign_id),
    constraint ranking_consequence_rules_campaign_fk foreign key (campaign_id) references campaign
);

-- A consequence for a unit: proposed by the rules when an edition is published, or by hand with a reason; confirmed by a
-- person and given to a post with a deadline; then done, or dropped with a reason. A deduction of money is only put on
-- record: it has an amount, and nothing is due for it.
create table ranking_consequence (
    consequence_id uuid        not null,
    version        bigint      not null,
    campaign_id    uuid        not null,
    unit_id        uuid        not null,
    kind           text        not null,
    edition_id     uuid,
    ground         text,
    extent         numeric(9, 2),
    finding_id     uuid,
    reason         text,
    amount         numeric(12, 2),
    state          text        not null,
    post           text,
    deadline_id    uuid,
    proposed_at    timestamptz not null,
    proposed_by    uuid,
    confirmed_at   timestamptz,
    confirmed_by   uuid,
    done_at        timestamptz,
    done_by        uuid,
    outcome        text,
    dropped_at     timestamptz,
    dropped_by     uuid,
    drop_reason    text,
    constraint ranking_consequence_pk primary key (consequence_id),
    constraint ranking_consequence_campaign_fk foreign key (campaign_id) references campaign,
    constraint ranking_consequence_unit_fk foreign key (unit_id) references unit,
    constraint ranking_consequence_edition_fk foreign key (edition_id) references ranking_edition,
    constraint ranking_consequence_finding_fk foreign key (finding_id) references finding,
    constraint ranking_consequence_deadline_fk foreign key (deadline_id) references deadline,
    constraint ranking_consequence_proposer_fk foreign key (proposed_by) references account,
    constraint ranking_consequence_confirmer_fk foreign key (confirmed_by) references account,
    constraint ranking_consequence_doer_fk foreign key (done_by) references account,
    constraint ranking_consequence_dropper_fk foreign key (dropped_by) references account,
    constraint ranking_consequence_kind check (kind in ('COMMENDATION', 'AWARD', 'REMINDER', 'SUMMONS', 'SELF_CRITICISM',
                                                        'CRITICISM', 'TRANSFER', 'DEDUCTION')),
    constraint ranking_consequence_ground check (ground in ('BOTTOM_RUNNING', 'RED_RUNNING', 'LATE', 'RECURRED', 'POINTS')),
    constraint ranking_consequence_by_rule_or_by_hand check (
        (ground is null) = (proposed_by is not null) and (ground is null) = (extent is null)
        and (ground is null or edition_id is not null) and (ground is not null or reason is not null) and reason <> ''),
    constraint ranking_consequence_amount check ((kind = 'DEDUCTION') = (amount is not null) and amount > 0),
    constraint ranking_consequence_state check (state in ('PROPOSED', 'CONFIRMED', 'DONE', 'DROPPED')),
    constraint ranking_consequence_confirmed check (
        num_nulls(confirmed_at, confirmed_by) in (0, 2)
        and (state not in ('CONFIRMED', 'DONE') or confirmed_at is not null)
        and (state <> 'PROPOSED' or confirmed_at is null)
        and (confirmed_at is not null and kind <> 'DEDUCTION') = (post is not null)
        and (post is null) = (deadline_id is null) and post <> ''),
    constraint ranking_consequence_done check (
        (state = 'DONE') = (done_at is not null) and num_nulls(done_at, done_by, outcome) in (0, 3)
        and (state <> 'DONE' or kind <> 'DEDUCTION')),
    constraint ranking_consequence_dropped check (
        (state = 'DROPPED') = (dropped_at is not null) and num_nulls(dropped_at, drop_reason) in (0, 2))
);
create unique index ranking_consequence_once on ranking_consequence (edition_id, unit_id, kind, ground)
    where ground is not null;
create index ranking_consequence_of_campaign on ranking_consequence (campaign_id, consequence_id);
create index ranking_consequence_of_unit on ranking_consequence (unit_id, consequence_id);
create index ranking_consequence_proposed on ranking_consequence (proposed_at) where state = 'PROPOSED';

-- What it rests on stays as it was proposed, and what has come to its end stays ended.
create function refuse_change_of_consequence() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state not in ('DONE', 'DROPPED')
       and (new.consequence_id, new.campaign_id, new.unit_id, new.kind, new.edition_id, new.ground, new.extent,
            new.finding_id, new.reason, new.amount, new.proposed_at, new.proposed_by)
           is not distinct from
           (old.consequence_id, old.campaign_id, old.unit_id, old.kind, old.edition_id, old.ground, old.extent,
            old.finding_id, old.reason, old.amount, old.proposed_at, old.proposed_by) then
        return new;
    end if;
    raise exception 'consequence % is kept', old.consequence_id
        using errcode = 'restrict_violation', constraint = 'ranking_consequence_is_kept';
end $$;
create trigger ranking_consequence_is_kept before update or delete on ranking_consequence
    for each row execute function refuse_change_of_consequence();

alter table deadline drop constraint deadline_subject;
alter table deadline add constraint deadline_subject
    check (subject_kind in ('FINDING', 'TASK', 'MILESTONE', 'DUTY', 'PART', 'CONSEQUENCE'));

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
    from reply_duty r join finding f using (finding_id)
    union all
    select 'CONSEQUENCE', c.consequence_id, null, w.word || '（' || c.post || '）', w.word || '（' || c.post || '）',
           c.confirmed_by, false, c.post
    from ranking_consequence c
    join (values ('COMMENDATION', '通报表扬'), ('AWARD', '奖励'), ('REMINDER', '提醒'), ('SUMMONS', '约谈'),
                 ('SELF_CRITICISM', '书面检讨'), ('CRITICISM', '通报批评'), ('TRANSFER', '移交问责'), ('DEDUCTION', '财政扣款'))
        as w (kind, word) using (kind);
