-- Most instructions are written on paper: the office registers them, with the day and a picture of the sheet.
alter table instruction
    add column written_on date,
    add column registrar text,
    add column files uuid[] not null default '{}',
    add constraint instruction_on_paper check (
        (written_on is null) = (registrar is null) and (written_on is not null or files = '{}'));
create index instruction_files on instruction using gin (files);

-- Whose opinion it is, where the office notes down what a leader wrote on paper.
alter table instruction_reply
    add column ruled_for text,
    add constraint instruction_reply_ruled_for check (ruled_for is null or ruling is not null);

create or replace function refuse_change_of_reply() returns trigger language plpgsql as $$
declare
    later constant text[] := array['version', 'ruling', 'comment', 'ruled_by', 'ruled_at', 'ruled_for'];
begin
    if tg_op = 'DELETE' or old.ruling is not null or to_jsonb(new) - later <> to_jsonb(old) - later then
        raise exception 'reply % stands', old.reply_id
            using errcode = 'restrict_violation', constraint = 'instruction_reply_is_frozen';
    end if;
    return new;
end $$;
