-- Checklists (检查表): what is looked at in places of a kind. A revision is never edited, since it was answered as it stood.
create table checklist (
    checklist_id  uuid        not null,
    version       bigint      not null,
    series_id     uuid        not null,
    revision      integer     not null,
    name          text        not null,
    name_en       text,
    place_kinds   text[]      not null default '{}',
    made_at       timestamptz not null,
    superseded_at timestamptz,
    retired_at    timestamptz,
    constraint checklist_pk primary key (checklist_id),
    constraint checklist_revision_unique unique (series_id, revision),
    constraint checklist_has_a_name check (name <> '')
);
create unique index checklist_current on checklist (series_id) where superseded_at is null;
create unique index checklist_name on checklist (name) where superseded_at is null and retired_at is null;

create table checklist_line (
    checklist_id   uuid          not null,
    position       integer       not null,
    kind           text          not null,
    text           text          not null,
    text_en        text,
    check_item_id  uuid,
    points         numeric(5, 2) not null,
    photo_required boolean       not null,
    constraint checklist_line_pk primary key (checklist_id, position),
    constraint checklist_line_checklist_fk foreign key (checklist_id) references checklist,
    constraint checklist_line_item_fk foreign key (check_item_id) references check_item,
    constraint checklist_line_kind check (kind in ('YES_NO', 'COUNT')),
    constraint checklist_line_asks check (text <> ''),
    constraint checklist_line_points check (points >= 0 and points <= 100)
);

-- Which checklists of the starter library were filled in: once, whatever became of them.
create table starter_checklist (
    code      text        not null,
    filled_at timestamptz not null,
    constraint starter_checklist_pk primary key (code)
);

-- A checklist answered at a stop, under the id that the phone gave it.
create table stop_check (
    stop_check_id uuid          not null,
    inspection_id uuid          not null,
    place_id      uuid          not null,
    checklist_id  uuid          not null,
    filled_by     uuid          not null,
    filled_at     timestamptz   not null,
    received_at   timestamptz   not null,
    total         numeric(7, 2) not null,
    lost          numeric(7, 2) not null,
    constraint stop_check_pk primary key (stop_check_id),
    constraint stop_check_once unique (inspection_id, place_id, checklist_id),
    constraint stop_check_stop_fk foreign key (inspection_id, place_id) references inspection_stop,
    constraint stop_check_checklist_fk foreign key (checklist_id) references checklist,
    constraint stop_check_filler_fk foreign key (filled_by) references account,
    constraint stop_check_points check (lost between 0 and total)
);
create index stop_check_place on stop_check (place_id, filled_at);

create table stop_answer (
    stop_check_id uuid    not null,
    position      integer not null,
    answer        text,
    declared      integer,
    found         integer,
    note          text,
    finding_id    uuid,
    constraint stop_answer_pk primary key (stop_check_id, position),
    constraint stop_answer_check_fk foreign key (stop_check_id) references stop_check,
    constraint stop_answer_finding_fk foreign key (finding_id) references finding,
    constraint stop_answer_finding_unique unique (finding_id),
    constraint stop_answer_answer check (answer in ('YES', 'NO', 'NA')),
    constraint stop_answer_counts check (declared >= 0 and found >= 0 and (declared is null) = (found is null)),
    constraint stop_answer_one_way check ((answer is null) <> (declared is null))
);

create table stop_answer_evidence (
    stop_check_id uuid    not null,
    position      integer not null,
    evidence_id   uuid    not null,
    ordinal       integer not null,
    constraint stop_answer_evidence_pk primary key (stop_check_id, position, evidence_id),
    constraint stop_answer_evidence_answer_fk foreign key (stop_check_id, position) references stop_answer,
    constraint stop_answer_evidence_evidence_fk foreign key (evidence_id) references evidence
);
create index stop_answer_evidence_shown on stop_answer_evidence (evidence_id);
