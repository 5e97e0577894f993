-- A carpet survey (地毯式排查): every place of a list is looked at between two days. What was looked at is not kept here but
-- follows from the stops that were visited and from what was found, so that nobody tells it twice.
create table survey (
    survey_id   uuid        not null,
    campaign_id uuid        not null,
    title       text        not null,
    starts_on   date        not null,
    ends_on     date        not null,
    checklist_id uuid,
    announced   boolean     not null,
    place_kinds text[]      not null,
    unit_ids    uuid[]      not null,
    by_rule     boolean     not null,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    ended_by    uuid,
    constraint survey_pk primary key (survey_id),
    constraint survey_campaign_fk foreign key (campaign_id) references campaign,
    constraint survey_checklist_fk foreign key (checklist_id) references checklist,
    constraint survey_maker_fk foreign key (made_by) references account,
    constraint survey_ender_fk foreign key (ended_by) references account,
    constraint survey_has_a_title check (title <> ''),
    constraint survey_days check (starts_on <= ends_on),
    constraint survey_ended_whole check ((ended_at is null) = (ended_by is null))
);
create index survey_recent on survey (starts_on desc, survey_id desc);

-- The list as it was when the survey began; what is registered later is taken in on purpose only.
create table survey_place (
    survey_id uuid        not null,
    place_id  uuid        not null,
    added_at  timestamptz not null,
    constraint survey_place_pk primary key (survey_id, place_id),
    constraint survey_place_survey_fk foreign key (survey_id) references survey,
    constraint survey_place_place_fk foreign key (place_id) references place
);
create trigger survey_place_stays before update or delete on survey_place
    for each row execute function refuse_change();

-- Who walks where; without a unit, everywhere.
create table survey_walker (
    survey_id  uuid not null,
    account_id uuid not null,
    unit_id    uuid,
    constraint survey_walker_once unique nulls not distinct (survey_id, account_id, unit_id),
    constraint survey_walker_survey_fk foreign key (survey_id) references survey,
    constraint survey_walker_account_fk foreign key (account_id) references account,
    constraint survey_walker_unit_fk foreign key (unit_id) references unit
);

-- The rounds in which it is walked; a daily one is that of one person on one day, made with the first place of the day.
create table survey_round (
    inspection_id uuid    not null,
    survey_id     uuid    not null,
    daily         boolean not null,
    constraint survey_round_pk primary key (inspection_id),
    constraint survey_round_inspection_fk foreign key (inspection_id) references inspection,
    constraint survey_round_survey_fk foreign key (survey_id) references survey
);
create index survey_round_of on survey_round (survey_id);
