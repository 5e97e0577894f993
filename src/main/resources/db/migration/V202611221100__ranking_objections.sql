-- What a unit says against its place in a published edition, or against one point that it lost (异议). The ruling changes
-- nothing of the edition; where it upholds, the office corrects it.
create table ranking_objection (
    objection_id uuid        not null,
    version      bigint      not null,
    edition_id   uuid        not null,
    unit_id      uuid        not null,
    line         integer,
    reason       text        not null,
    state        text        not null,
    raised_at    timestamptz not null,
    raised_by    uuid        not null,
    comment      text,
    ruled_at     timestamptz,
    ruled_by     uuid,
    constraint ranking_objection_pk primary key (objection_id),
    constraint ranking_objection_standing_fk foreign key (edition_id, unit_id) references ranking_standing,
    constraint ranking_objection_line_fk foreign key (edition_id, unit_id, line) references ranking_line,
    constraint ranking_objection_raiser_fk foreign key (raised_by) references account,
    constraint ranking_objection_ruler_fk foreign key (ruled_by) references account,
    constraint ranking_objection_state check (state in ('PENDING', 'UPHELD', 'DISMISSED')),
    constraint ranking_objection_has_a_reason check (reason <> ''),
    constraint ranking_objection_ruled_whole check (
        (state = 'PENDING') = (ruled_at is null) and num_nulls(ruled_at, ruled_by, comment) in (0, 3)),
    constraint ranking_objection_ruled_by_another check (ruled_by <> raised_by)
);
create unique index ranking_objection_once_at_a_time on ranking_objection (edition_id, unit_id, coalesce(line, 0))
    where state = 'PENDING';
create index ranking_objection_pending on ranking_objection (raised_at) where state = 'PENDING';
