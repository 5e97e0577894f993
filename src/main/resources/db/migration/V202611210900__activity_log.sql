-- Everything that happened to anything, in order. Rows are written once: the triggers forbid the rest, so that a time-line
-- shown to an inspected unit or to an auditor cannot have been tidied up by the application or by hand.
create table activity (
    activity_id  bigint generated always as identity,
    occurred_at  timestamptz not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    event        text        not null,
    actor_id     uuid,
    actor_name   text        not null,
    channel      text        not null,
    address      text,
    detail       jsonb       not null default '{}',
    constraint activity_pk primary key (activity_id),
    constraint activity_channel check (channel in ('WEB', 'API', 'IMPORT', 'SYSTEM'))
);
create index activity_subject on activity (subject_id, activity_id);
create index activity_when on activity using brin (occurred_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger activity_is_append_only before update or delete on activity
    for each row execute function refuse_change();
create trigger activity_is_never_emptied before truncate on activity
    for each statement execute function refuse_change();
