alter table deadline_change drop constraint deadline_change_kind;
alter table deadline_change add constraint deadline_change_kind check (
    kind in ('EXTENDED', 'HELD', 'RESUMED', 'RECALCULATED'));

-- What a change of the calendar would do to running deadlines, until somebody decides. The version tells whether the
-- deadline is still the one that was looked at.
create table deadline_proposal (
    deadline_id      uuid        not null,
    deadline_version bigint      not null,
    from_due_at      timestamptz not null,
    to_due_at        timestamptz not null,
    moved_before     boolean     not null,
    proposed_at      timestamptz not null,
    constraint deadline_proposal_pk primary key (deadline_id),
    constraint deadline_proposal_deadline_fk foreign key (deadline_id) references deadline,
    constraint deadline_proposal_changes_something check (moved_before or from_due_at <> to_due_at)
);
create index deadline_proposal_by_due on deadline_proposal (from_due_at, deadline_id);
