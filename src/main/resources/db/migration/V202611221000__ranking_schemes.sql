-- The rules by which units are ranked, as data. Whoever changes a scheme makes a revision; what was ranked by an earlier one
-- keeps it.
create table ranking_scheme (
    scheme_id  uuid        not null,
    version    bigint      not null,
    name       text        not null,
    note       text,
    revision   integer     not null,
    rules      jsonb       not null,
    revised_at timestamptz not null,
    revised_by uuid,
    retired_at timestamptz,
    constraint ranking_scheme_pk primary key (scheme_id),
    constraint ranking_scheme_reviser_fk foreign key (revised_by) references account,
    constraint ranking_scheme_has_a_name check (name <> ''),
    constraint ranking_scheme_revision check (revision > 0)
);
create unique index ranking_scheme_name_unique on ranking_scheme (name) where retired_at is null;

create table ranking_scheme_revision (
    scheme_id  uuid        not null,
    revision   integer     not null,
    name       text        not null,
    rules      jsonb       not null,
    revised_at timestamptz not null,
    revised_by uuid,
    constraint ranking_scheme_revision_pk primary key (scheme_id, revision),
    constraint ranking_scheme_revision_scheme_fk foreign key (scheme_id) references ranking_scheme,
    constraint ranking_scheme_revision_reviser_fk foreign key (revised_by) references account
);
create function keep_revision_of_scheme() returns trigger language plpgsql as $$
begin
    insert into ranking_scheme_revision (scheme_id, revision, name, rules, revised_at, revised_by)
    values (new.scheme_id, new.revision, new.name, new.rules, new.revised_at, new.revised_by);
    return null;
end $$;
create trigger ranking_scheme_begun after insert on ranking_scheme
    for each row execute function keep_revision_of_scheme();
create trigger ranking_scheme_revised after update of revision on ranking_scheme
    for each row when (old.revision <> new.revision) execute function keep_revision_of_scheme();

create function refuse_change_of_scheme_revision() returns trigger language plpgsql as $$
begin
    raise exception 'revision % of scheme % is kept', old.revision, old.scheme_id
        using errcode = 'restrict_violation', constraint = 'ranking_scheme_revision_is_kept';
end $$;
create trigger ranking_scheme_revision_is_kept before update or delete on ranking_scheme_revision
    for each row execute function refuse_change_of_scheme_revision();

-- Four to begin with. What is left out takes its usual value.
insert into ranking_scheme (scheme_id, version, name, note, revision, rules, revised_at) values
('00000000-0000-7000-8000-000000000001', 0, '扣分制', '基础分 100 分，按发现、反弹、逾期、返工扣分', 1, '{}', now()),
('00000000-0000-7000-8000-000000000002', 0, '比率制', '立案数分值 10%，结案率、按期结案率、未返工率各 30%', 1,
 '{"marks": {"parts": {"FEW_FOUND": 10, "CLOSING_RATE": 30, "ON_TIME_RATE": 30, "FEW_RETURNED": 30},
             "nothingDue": "NOT_RANKED"}}', now()),
('00000000-0000-7000-8000-000000000003', 0, '实地测评', '按实地检查点位的得分率排名，不足 3 点次的不参评', 1,
 '{"marks": {"parts": {"COMPLIANCE": 100}, "nothingDue": "NOT_RANKED"}, "sample": {"leastPlaces": 3}}', now()),
('00000000-0000-7000-8000-000000000004', 0, '综合评分', '扣分 40%、按期结案率 30%、实地得分率 30%，检查扣分按 10 点次折算', 1,
 '{"marks": {"parts": {"DEDUCTIONS": 40, "ON_TIME_RATE": 30, "COMPLIANCE": 30}}, "sample": {"perPlaces": 10}}', now());

-- By which scheme a campaign is ranked; the first where none is chosen.
create table ranking_scheme_choice (
    campaign_id uuid not null,
    scheme_id   uuid not null,
    constraint ranking_scheme_choice_pk primary key (campaign_id),
    constraint ranking_scheme_choice_campaign_fk foreign key (campaign_id) references campaign,
    constraint ranking_scheme_choice_scheme_fk foreign key (scheme_id) references ranking_scheme
);
create index ranking_scheme_choice_scheme on ranking_scheme_choice (scheme_id);

-- Who is left out of the ranking for some days, and why (免评).
create table ranking_excuse (
    excuse_id   uuid        not null,
    campaign_id uuid        not null,
    unit_id     uuid        not null,
    from_day    date        not null,
    to_day      date        not null,
    reason      text        not null,
    excused_at  timestamptz not null,
    excused_by  uuid        not null,
    constraint ranking_excuse_pk primary key (excuse_id),
    constraint ranking_excuse_campaign_fk foreign key (campaign_id) references campaign,
    constraint ranking_excuse_unit_fk foreign key (unit_id) references unit,
    constraint ranking_excuse_by_fk foreign key (excused_by) references account,
    constraint ranking_excuse_days check (from_day <= to_day),
    constraint ranking_excuse_has_a_reason check (reason <> '')
);
create index ranking_excuse_of_campaign on ranking_excuse (campaign_id, from_day);

-- Points won by what is not a finding (加分), each with what proves it. What was given in error is revoked: from then on it
-- counts no more, and what was published by it still says why.
create table ranking_bonus (
    bonus_id    uuid          not null,
    campaign_id uuid          not null,
    unit_id     uuid          not null,
    earned_on   date          not null,
    points      numeric(5, 2) not null,
    reason      text          not null,
    proof       text          not null,
    given_at    timestamptz   not null,
    given_by    uuid          not null,
    revoked_at  timestamptz,
    revoked_by  uuid,
    constraint ranking_bonus_pk primary key (bonus_id),
    constraint ranking_bonus_campaign_fk foreign key (campaign_id) references campaign,
    constraint ranking_bonus_unit_fk foreign key (unit_id) references unit,
    constraint ranking_bonus_by_fk foreign key (given_by) references account,
    constraint ranking_bonus_revoker_fk foreign key (revoked_by) references account,
    constraint ranking_bonus_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null)),
    constraint ranking_bonus_points check (points > 0),
    constraint ranking_bonus_has_a_reason check (reason <> '' and proof <> '')
);
create index ranking_bonus_of_campaign on ranking_bonus (campaign_id, earned_on);

-- An edition names its scheme as it was called; those made before schemes were data have none.
alter table ranking_edition
    drop constraint ranking_edition_scheme,
    add column scheme_id uuid,
    add constraint ranking_edition_scheme_fk foreign key (scheme_id) references ranking_scheme;

-- counted: what was lost once rounds are evened out and the most for each reason is kept to, null where that is deducted.
alter table ranking_standing
    drop constraint ranking_standing_reason,
    add column counted numeric(9, 2),
    add column on_rounds numeric(9, 2) not null default 0,
    add column won numeric(9, 2) not null default 0,
    add column places integer not null default 0,
    add column clean_places integer not null default 0,
    add column compliance numeric(5, 2),
    add column excuse text,
    add column filed integer not null default 0,
    alter column score type numeric(9, 2),
    add constraint ranking_standing_reason check (
        reason in ('NOTHING_TO_RANK', 'ONLY_ON_HOLD', 'NOTHING_DUE', 'TOO_FEW', 'EXCUSED')),
    add constraint ranking_standing_excused check ((coalesce(reason, '') = 'EXCUSED') = (excuse is not null)),
    add constraint ranking_standing_places check (clean_places <= places);

-- What is won has its lines too. A foreign key would be looked at for each of thousands of lines that have no bonus, and
-- bonuses are never removed.
alter table ranking_line
    drop constraint ranking_line_kind,
    alter column finding_id drop not null,
    add column bonus_id uuid,
    add constraint ranking_line_kind check (
        kind in ('FOUND', 'ON_THE_SPOT', 'RECURRENCE', 'LATE', 'CARRIED', 'REWORK', 'SELF_FOUND', 'BONUS')),
    add constraint ranking_line_of_something check ((finding_id is null) <> (bonus_id is null));

create function refuse_change_of_bonus() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.revoked_at is null
       and (new.bonus_id, new.campaign_id, new.unit_id, new.earned_on, new.points, new.reason, new.proof)
           = (old.bonus_id, old.campaign_id, old.unit_id, old.earned_on, old.points, old.reason, old.proof) then
        return new;
    end if;
    raise exception 'bonus % is kept as it was given', old.bonus_id
        using errcode = 'restrict_violation', constraint = 'ranking_bonus_is_kept';
end $$;
create trigger ranking_bonus_is_kept before update or delete on ranking_bonus
    for each row execute function refuse_change_of_bonus();
