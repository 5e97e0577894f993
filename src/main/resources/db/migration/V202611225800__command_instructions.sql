-- What a leader orders about something that is on record (批示). It stands as it was signed; its task carries the clock.
create table instruction (
    instruction_id uuid        not null,
    version        bigint      not null,
    year           integer     not null,
    number         integer     not null,
    campaign_id    uuid        not null,
    about_kind     text        not null,
    about_id       uuid        not null,
    about_title    text        not null,
    text           text        not null,
    task_id        uuid        not null,
    due_at         timestamptz not null,
    signer         text        not null,
    signed_by      uuid        not null,
    signed_at      timestamptz not null,
    seal           text        not null,
    constraint instruction_pk primary key (instruction_id),
    constraint instruction_campaign_fk foreign key (campaign_id) references campaign,
    constraint instruction_task_fk foreign key (task_id) references task,
    constraint instruction_signed_by_fk foreign key (signed_by) references account,
    constraint instruction_task_unique unique (task_id),
    constraint instruction_number_unique unique (year, number),
    constraint instruction_about check (about_kind in
        ('CAMPAIGN', 'FINDING', 'TASK', 'INDICATOR', 'MEETING', 'RANKING', 'UNIT', 'PLACE')),
    constraint instruction_has_a_text check (text <> ''),
    constraint instruction_seal check (seal ~ '^[0-9a-f]{64}$')
);
create index instruction_about on instruction (about_kind, about_id);
create trigger instruction_is_frozen before update or delete on instruction
    for each row execute function refuse_change();
create trigger instruction_is_never_emptied before truncate on instruction
    for each statement execute function refuse_change();

-- One series a year. The row is locked until the signing commits, so that there are neither doubles nor holes.
create table instruction_number (
    year integer not null,
    last integer not null,
    constraint instruction_number_pk primary key (year)
);

-- What the unit answers in writing, and whether that is enough.
create table instruction_reply (
    reply_id       uuid        not null,
    version        bigint      not null,
    instruction_id uuid        not null,
    text           text        not null,
    files          uuid[]      not null,
    replied_by     uuid        not null,
    replied_at     timestamptz not null,
    ruling         text,
    comment        text,
    ruled_by       uuid,
    ruled_at       timestamptz,
    constraint instruction_reply_pk primary key (reply_id),
    constraint instruction_reply_instruction_fk foreign key (instruction_id) references instruction,
    constraint instruction_reply_replied_by_fk foreign key (replied_by) references account,
    constraint instruction_reply_ruled_by_fk foreign key (ruled_by) references account,
    constraint instruction_reply_has_a_text check (text <> ''),
    constraint instruction_reply_ruling check (ruling in ('ACCEPTED', 'SENT_BACK')),
    constraint instruction_reply_ruled check (
        (ruling is null) = (ruled_by is null) and (ruling is null) = (ruled_at is null)
        and (ruling is not null or comment is null)
        and (ruling is distinct from 'SENT_BACK' or comment is not null)),
    -- Nobody judges the own answer.
    constraint instruction_reply_ruled_by_another check (ruled_by <> replied_by)
);
create unique index instruction_reply_one_waiting on instruction_reply (instruction_id) where ruling is null;
create unique index instruction_reply_one_accepted on instruction_reply (instruction_id) where ruling = 'ACCEPTED';
create index instruction_reply_of on instruction_reply (instruction_id, replied_at);
create index instruction_reply_files on instruction_reply using gin (files);

create function refuse_change_of_reply() returns trigger language plpgsql as $$
declare
    later constant text[] := array['version', 'ruling', 'comment', 'ruled_by', 'ruled_at'];
begin
    if tg_op = 'DELETE' or old.ruling is not null or to_jsonb(new) - later <> to_jsonb(old) - later then
        raise exception 'reply % stands', old.reply_id
            using errcode = 'restrict_violation', constraint = 'instruction_reply_is_frozen';
    end if;
    return new;
end $$;
create trigger instruction_reply_is_frozen before update or delete on instruction_reply
    for each row execute function refuse_change_of_reply();

-- What was ordered is not done before the answer is accepted.
create function refuse_unanswered_instruction() returns trigger language plpgsql as $$
begin
    if exists (select from instruction i where i.task_id = new.task_id
               and not exists (select from instruction_reply r
                               where r.instruction_id = i.instruction_id and r.ruling = 'ACCEPTED')) then
        raise exception 'the instruction behind task % is not answered', new.task_id
            using errcode = 'check_violation', constraint = 'task_instruction_is_answered';
    end if;
    return new;
end $$;
create trigger task_instruction_is_answered before update of state on task
    for each row when (new.state = 'DONE' and old.state <> 'DONE') execute function refuse_unanswered_instruction();
