create table standard (
    standard_id uuid        not null,
    version     bigint      not null,
    code        text        not null,
    name        text        not null,
    name_en     text,
    edition     text        not null,
    retired_at  timestamptz,
    constraint standard_pk primary key (standard_id),
    constraint standard_code_unique unique (code)
);

-- What an item says is never edited: a new revision takes its place under the same code, and the findings keep the
-- wording, points and time limit they were logged with.
create table check_item (
    check_item_id   uuid          not null,
    version         bigint        not null,
    standard_id     uuid          not null,
    code            text          not null,
    revision        integer       not null,
    section_code    text          not null,
    section_name    text          not null,
    section_name_en text,
    name            text          not null,
    name_en         text,
    requirement     text          not null,
    requirement_en  text,
    severity        text          not null,
    points          numeric(5, 2) not null,
    term_kind       text          not null,
    term_amount     integer       not null,
    basis           text,
    synonyms        text[]        not null default '{}',
    place_kinds     text[]        not null default '{}',
    initials        text          not null,
    made_at         timestamptz   not null,
    superseded_at   timestamptz,
    retired_at      timestamptz,
    constraint check_item_pk primary key (check_item_id),
    constraint check_item_standard_fk foreign key (standard_id) references standard,
    constraint check_item_revision_unique unique (standard_id, code, revision),
    constraint check_item_severity check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    constraint check_item_points check (points >= 0 and points <= 100),
    constraint check_item_term check (term_kind in ('HOURS', 'DAYS', 'WORKING_DAYS') and term_amount > 0)
);
create unique index check_item_current on check_item (standard_id, code) where superseded_at is null;

-- Which standards of the starter library were filled in, under the code they came with: once, whatever became of them.
create table starter_standard (
    code      text        not null,
    filled_at timestamptz not null,
    constraint starter_standard_pk primary key (code)
);
