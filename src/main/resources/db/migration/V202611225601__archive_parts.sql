-- What belongs to a campaign: every table that says so in a column campaign_id, and every table whose rows cannot be without a
-- row of one that does. It is read from the catalogue, so that a table which comes later belongs to it without being named
-- here. How one of the second kind is led back to its campaign stands in parent and in the columns; those with a campaign
-- that every row has go before others. A message that names a campaign is its reader's and no part.
create function campaign_parts()
    returns table (part text, parent text, part_columns text[], parent_columns text[], kept boolean)
    language sql stable as $$
    with recursive direct as (
        select c.relname::text as part, a.attnotnull as always
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'campaign_id'
          and c.relname not in ('campaign', 'message')
    ), link as (
        select child.relname::text as part, parent.relname::text as parent, f.conname::text as name,
               array(select a.attname::text from unnest(f.conkey) with ordinality k (number, at)
                     join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number order by k.at) as part_columns,
               array(select a.attname::text from unnest(f.confkey) with ordinality k (number, at)
                     join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number order by k.at) as parent_columns
        from pg_constraint f
        join pg_class child on child.oid = f.conrelid
        join pg_class parent on parent.oid = f.confrelid
        where f.contype = 'f' and f.conrelid <> f.confrelid and f.connamespace = 'public'::regnamespace
          and not exists (
              select from pg_attribute a
              where a.attrelid = f.conrelid and a.attnum = any(f.conkey) and not a.attnotnull)
        union all
        -- Lines go with their standing by a trigger, for the sake of the many.
        select 'ranking_line', 'ranking_edition', 'ranking_line_standing', array['edition_id'], array['edition_id']
    ), reached as (
        select d.part, null::text collate "C" as parent, null::text[] collate "C" as part_columns,
               null::text[] collate "C" as parent_columns, null::text collate "C" as name, 0 as depth, d.always
        from direct d
        union all
        select l.part, l.parent, l.part_columns, l.parent_columns, l.name, r.depth + 1, r.always
        from reached r join link l on l.parent = r.part
        where r.depth < 8 and not exists (select from direct d where d.part = l.part)
    )
    select distinct on (r.part) r.part, r.parent, r.part_columns, r.parent_columns,
           -- What goes out of the house is nobody's record, and its addresses are secrets.
           r.part not in ('channel', 'channel_health', 'delivery')
    from reached r order by r.part, r.always desc, r.depth, r.name
$$;

-- Who writes holds this together with all who do; who archives waits for them, and they then see that it is archived.
create function require_campaign_not_archived(of_campaign uuid) returns void language plpgsql as $$
declare
    called text;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('archive ' || of_campaign, 0));
    select c.name into called from campaign c where c.campaign_id = of_campaign and c.archived_at is not null;
    if found then
        raise exception 'campaign % is archived', of_campaign
            using errcode = 'check_violation', constraint = 'campaign_is_archived', detail = called;
    end if;
end $$;

-- Gives every part its guard, once a statement: whether it writes one row or a hundred thousand, what it wrote is led back to
-- its campaigns in one go. It is called after each migration, so that a new table has its guard without asking for it.
create procedure guard_campaign_parts() language plpgsql as $$
declare
    guarded record;
    event text;
begin
    perform pg_advisory_xact_lock(hashtextextended('guard of campaign parts', 0));
    for guarded in
        with recursive parts as materialized (select * from campaign_parts()), path as (
            select p.part, p.part as at, 0 as depth, '' as joins from parts p where p.kept
            union all
            select p.part, s.parent, p.depth + 1,
                   p.joins || format(' join %I p%s on (%s) = (%s)', s.parent, p.depth + 1,
                       (select string_agg(format('p%s.%I', p.depth + 1, c), ', ') from unnest(s.parent_columns) c),
                       (select string_agg(format('p%s.%I', p.depth, c), ', ') from unnest(s.part_columns) c))
            from path p join parts s on s.part = p.at
            where s.parent is not null
        )
        select p.part, p.joins, p.depth from path p join parts s on s.part = p.at
        where s.parent is null and not exists (
            select from pg_trigger t where t.tgrelid = p.part::regclass and t.tgname = 'campaign_not_archived_on_insert')
    loop
        execute format($f$
            create or replace function %1$I() returns trigger language plpgsql as $g$
            declare
                touched uuid;
            begin
                for touched in
                    select distinct p%2$s.campaign_id from changed p0%3$s where p%2$s.campaign_id is not null
                loop
                    perform require_campaign_not_archived(touched);
                end loop;
                return null;
            end $g$
            $f$, 'guard_' || guarded.part, guarded.depth, guarded.joins);
        foreach event in array array['insert', 'update', 'delete'] loop
            execute format(
                'create trigger campaign_not_archived_on_%1$s after %1$s on %2$I referencing %3$s table as changed '
                    || 'for each statement execute function %4$I()',
                event, guarded.part, case event when 'insert' then 'new' else 'old' end, 'guard_' || guarded.part);
        end loop;
    end loop;
end $$;
