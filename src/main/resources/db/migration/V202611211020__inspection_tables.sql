-- A round (督查): who goes where on which days. What was found belongs to the findings, which name the round.
create table inspection (
    inspection_id uuid        not null,
    version       bigint      not null,
    campaign_id   uuid        not null,
    kind          text        not null,
    title         text        not null,
    starts_on     date        not null,
    ends_on       date        not null,
    area          text,
    note          text,
    leader_id     uuid,
    planned_by    uuid        not null,
    state         text        not null,
    begun_at      timestamptz,
    done_at       timestamptz,
    released_at   timestamptz,
    constraint inspection_pk primary key (inspection_id),
    constraint inspection_campaign_fk foreign key (campaign_id) references campaign,
    constraint inspection_leader_fk foreign key (leader_id) references account,
    constraint inspection_planned_by_fk foreign key (planned_by) references account,
    constraint inspection_kind check (kind in ('ROUTINE', 'SPECIAL', 'UNANNOUNCED', 'LOOK_BACK', 'SUPERIOR', 'SELF')),
    constraint inspection_state check (state in ('PLANNED', 'UNDER_WAY', 'DONE')),
    constraint inspection_has_a_title check (title <> ''),
    constraint inspection_days check (starts_on <= ends_on),
    constraint inspection_begun_when check ((state = 'PLANNED') = (begun_at is null)),
    constraint inspection_done_when check ((state = 'DONE') = (done_at is not null)),
    constraint inspection_released_once_done check (released_at is null or (kind = 'UNANNOUNCED' and state = 'DONE'))
);
create index inspection_recent on inspection (starts_on desc, inspection_id desc);
create index inspection_recent_in_campaign on inspection (campaign_id, starts_on desc, inspection_id desc);
create index inspection_running on inspection (starts_on) where state <> 'DONE';

create table inspection_inspector (
    inspection_id uuid not null,
    account_id    uuid not null,
    constraint inspection_inspector_pk primary key (inspection_id, account_id),
    constraint inspection_inspector_inspection_fk foreign key (inspection_id) references inspection,
    constraint inspection_inspector_account_fk foreign key (account_id) references account
);
create index inspection_inspector_account on inspection_inspector (account_id);

-- The route, in order. A stop that was visited and where nothing was found is evidence too, so visits are kept here and
-- not derived from findings.
create table inspection_stop (
    inspection_id uuid    not null,
    place_id      uuid    not null,
    position      integer not null,
    visited_at    timestamptz,
    visited_by    uuid,
    constraint inspection_stop_pk primary key (inspection_id, place_id),
    constraint inspection_stop_inspection_fk foreign key (inspection_id) references inspection,
    constraint inspection_stop_place_fk foreign key (place_id) references place,
    constraint inspection_stop_visitor_fk foreign key (visited_by) references account,
    constraint inspection_stop_visited_by_somebody check ((visited_at is null) = (visited_by is null))
);
create index inspection_stop_place on inspection_stop (place_id);

alter table finding add constraint finding_inspection_fk foreign key (inspection_id) references inspection;
create index finding_of_inspection on finding (inspection_id, found_at desc) where inspection_id is not null;
