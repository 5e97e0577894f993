-- Between running and archived a campaign winds up (收尾): nothing new begins, what is open is brought to its end.
alter table campaign add column winding_up_at timestamptz;

-- A sample is there to be tried out, and may be removed again with all that belongs to it. Whatever else there is, stays.
alter table campaign add column sample boolean not null default false;
alter table unit add column sample boolean not null default false;
alter table place add column sample boolean not null default false;
alter table account add column sample boolean not null default false;

create function refuse_change_of_archived_campaign() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if not old.sample then
            raise exception 'campaign % is no sample', old.campaign_id
                using errcode = 'check_violation', constraint = 'campaign_is_no_sample';
        end if;
        return old;
    end if;
    if new.sample and not old.sample
       and (exists (select from finding f where f.campaign_id = old.campaign_id)
            or exists (select from task t where t.campaign_id = old.campaign_id)) then
        raise exception 'campaign % was begun in earnest', old.campaign_id
            using errcode = 'check_violation', constraint = 'campaign_is_no_sample';
    end if;
    if old.archived_at is not null and new.archived_at is not null then
        raise exception 'campaign % is archived', old.campaign_id
            using errcode = 'check_violation', constraint = 'campaign_is_archived', detail = old.name;
    end if;
    return new;
end $$;
create trigger campaign_archived_stays before update or delete on campaign
    for each row execute function refuse_change_of_archived_campaign();
