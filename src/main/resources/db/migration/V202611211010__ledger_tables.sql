-- A ledger that was handed in, and how far it has come: read, looked at, taken.
create table ledger_import (
    ledger_import_id uuid        not null,
    kind             text        not null,
    campaign_id      uuid,
    file_name        text        not null,
    sheet_name       text,
    sha256           bytea       not null,
    headings         jsonb       not null,
    unread           jsonb       not null,
    state            text        not null,
    rows_read        integer     not null default 0,
    rows_taken       integer     not null default 0,
    failure          jsonb,
    uploaded_by      uuid        not null,
    uploaded_at      timestamptz not null,
    touched_at       timestamptz not null,
    constraint ledger_import_pk primary key (ledger_import_id),
    constraint ledger_import_campaign_fk foreign key (campaign_id) references campaign,
    constraint ledger_import_uploader_fk foreign key (uploaded_by) references account,
    constraint ledger_import_kind check (kind in ('UNITS', 'CAMPAIGNS', 'TASKS', 'FINDINGS')),
    constraint ledger_import_state check (state in ('READING', 'PREVIEWED', 'TAKING', 'TAKEN', 'DISCARDED', 'FAILED')),
    constraint ledger_import_findings_have_a_campaign check (kind <> 'FINDINGS' or campaign_id is not null),
    constraint ledger_import_failed_why check (state <> 'FAILED' or failure is not null)
);
create index ledger_import_recent on ledger_import (uploaded_at desc);
create index ledger_import_at_work on ledger_import (touched_at) where state in ('READING', 'TAKING');

-- One row of the sheet: what it says, how it was read, what a person made of it, and what became of it.
create table ledger_row (
    ledger_import_id uuid    not null,
    number           integer not null,
    cells            jsonb   not null,
    reading          jsonb   not null,
    -- The keys of the cells that are doubtful, and of those among them that only a person can answer.
    doubts           text[]  not null,
    questions        text[]  not null,
    settlement       jsonb   not null default '{}',
    verdict          text    not null,
    year             integer,
    fingerprint      text    not null,
    subject_id       uuid,
    constraint ledger_row_pk primary key (ledger_import_id, number),
    constraint ledger_row_import_fk foreign key (ledger_import_id) references ledger_import on delete cascade,
    constraint ledger_row_verdict check (verdict in ('DOUBTFUL', 'REFUSED', 'DUPLICATE', 'CERTAIN', 'TAKEN')),
    constraint ledger_row_taken_is_something check (verdict <> 'TAKEN' or subject_id is not null)
);
create index ledger_row_verdict on ledger_row (ledger_import_id, verdict, number);
create index ledger_row_fingerprint on ledger_row (ledger_import_id, fingerprint);
