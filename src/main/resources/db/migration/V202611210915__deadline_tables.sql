-- One promise to one unit: by when. A finding that is returned or goes to another unit gets a new row, so that each
-- row's due date is either the original or changed by a recorded change, and being late is a fact about one row.
create table deadline (
    deadline_id     uuid        not null,
    version         bigint      not null,
    subject_kind    text        not null,
    subject_id      uuid        not null,
    campaign_id     uuid        not null,
    unit_id         uuid        not null,
    term_kind       text        not null,
    term_amount     integer,
    term_date       date,
    started_at      timestamptz not null,
    original_due_at timestamptz not null,
    due_at          timestamptz not null,
    met_at          timestamptz,
    held_at         timestamptz,
    cancelled_at    timestamptz,
    constraint deadline_pk primary key (deadline_id),
    constraint deadline_unit_fk foreign key (unit_id) references unit,
    constraint deadline_subject check (subject_kind in ('FINDING', 'TASK', 'MILESTONE', 'DUTY')),
    constraint deadline_term check (
        (term_kind in ('HOURS', 'DAYS', 'WORKING_DAYS') and term_amount > 0 and term_date is null)
        or (term_kind = 'DATE' and term_amount is null and term_date is not null)),
    constraint deadline_ends_once check (met_at is null or cancelled_at is null)
);
-- One running deadline per subject and unit: joint work has one for each unit.
create unique index deadline_one_running on deadline (subject_id, unit_id)
    where met_at is null and cancelled_at is null;
create index deadline_subject_rows on deadline (subject_id);
create index deadline_running on deadline (due_at)
    where met_at is null and cancelled_at is null;
create index deadline_running_of_unit on deadline (unit_id, due_at)
    where met_at is null and cancelled_at is null;
create index deadline_due_in_campaign on deadline (campaign_id, due_at);
create index deadline_due on deadline (due_at);
-- Few deadlines run, but of those that were not met nearly all do. Taken for independent, these columns seem to leave a
-- hundred times as many rows as they do.
create statistics deadline_running_statistics (mcv) on subject_kind, met_at, cancelled_at, held_at from deadline;

create table deadline_change (
    deadline_change_id uuid        not null,
    deadline_id        uuid        not null,
    kind               text        not null,
    from_due_at        timestamptz not null,
    to_due_at          timestamptz not null,
    reason             text        not null,
    changed_at         timestamptz not null,
    changed_by         uuid,
    constraint deadline_change_pk primary key (deadline_change_id),
    constraint deadline_change_deadline_fk foreign key (deadline_id) references deadline,
    constraint deadline_change_kind check (kind in ('EXTENDED', 'HELD', 'RESUMED'))
);
create index deadline_change_deadline on deadline_change (deadline_id);
create trigger deadline_change_is_append_only before update or delete on deadline_change
    for each row execute function refuse_change();

-- A narrow row instead of a column: flagging 100,000 at midnight writes a fifth of what updating wide rows would, and
-- the primary key makes it happen once per deadline however many nodes sweep.
create table overdue (
    deadline_id uuid        not null,
    since       timestamptz not null,
    flagged_at  timestamptz not null,
    constraint overdue_pk primary key (deadline_id),
    constraint overdue_deadline_fk foreign key (deadline_id) references deadline
);
create trigger overdue_is_append_only before update or delete on overdue
    for each row execute function refuse_change();
