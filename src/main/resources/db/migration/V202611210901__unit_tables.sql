-- Two-character pieces of a text. Chinese words are mostly two characters long, which is too short for trigrams; an array
-- of bigrams under a GIN index finds them and gives the planner real frequencies.
create function bigrams(text text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(t, i, 2)), '{}')
    from (select lower(regexp_replace(text, '\s+', '', 'g')) as t) s, generate_series(1, char_length(t) - 1) i
$$;

create table unit (
    unit_id    uuid        not null,
    version    bigint      not null,
    name       text        not null,
    level      text        not null,
    parent_id  uuid,
    league     text,
    aliases    text[]      not null default '{}',
    initials   text        not null,
    note       text,
    sort_order integer     not null default 0,
    retired_at timestamptz,
    constraint unit_pk primary key (unit_id),
    constraint unit_parent_fk foreign key (parent_id) references unit,
    constraint unit_level check (level in ('DISTRICT', 'TOWNSHIP', 'DEPARTMENT', 'VILLAGE', 'SITE')),
    constraint unit_is_not_its_own_parent check (parent_id <> unit_id),
    constraint unit_has_a_name check (name <> '')
);
-- Two districts may each have a 住建局; one parent never has two units of one name.
create unique index unit_name on unit (parent_id, name) nulls not distinct where retired_at is null;
create index unit_parent on unit (parent_id);

-- A check constraint sees one row only. Two moves at once could close a circle that neither of them sees, so moves queue up.
create function refuse_a_unit_in_its_own_subtree() returns trigger language plpgsql as $$
begin
    if new.parent_id is not null then
        perform pg_advisory_xact_lock(hashtext('unit tree'));
        if exists (
            with recursive above as (
                select u.unit_id, u.parent_id from unit u where u.unit_id = new.parent_id
                union
                select u.unit_id, u.parent_id from unit u join above a on u.unit_id = a.parent_id
            )
            select from above where unit_id = new.unit_id
        ) then
            raise exception 'unit % would stand below itself', new.unit_id
                using errcode = 'check_violation', constraint = 'unit_is_not_in_its_own_subtree';
        end if;
    end if;
    return new;
end $$;
create trigger unit_is_not_in_its_own_subtree before insert or update of parent_id on unit
    for each row execute function refuse_a_unit_in_its_own_subtree();

create table place (
    place_id   uuid        not null,
    version    bigint      not null,
    name       text        not null,
    kind       text        not null,
    unit_id    uuid,
    keeper     text,
    latitude   double precision,
    longitude  double precision,
    initials   text        not null,
    note       text,
    retired_at timestamptz,
    constraint place_pk primary key (place_id),
    constraint place_unit_fk foreign key (unit_id) references unit,
    constraint place_has_a_name check (name <> ''),
    constraint place_kind check (kind in ('ROAD', 'MARKET', 'SCHOOL', 'SITE', 'COMMUNITY', 'VILLAGE', 'TOILET',
        'RESTAURANT', 'SHOP', 'HOSPITAL', 'PARK', 'STATION', 'WATER', 'OTHER')),
    constraint place_position check (latitude between -90 and 90 and longitude between -180 and 180),
    constraint place_position_is_whole check ((latitude is null) = (longitude is null))
);
create unique index place_name on place (unit_id, name) nulls not distinct where retired_at is null;
create index place_search on place using gin (bigrams(name));
create index place_order on place (initials collate "C", place_id);
create index place_unit on place (unit_id);
