-- The days of a place on a line on which each place has a stretch of its own: so an exclusion constraint can keep the
-- periods of one place apart without an extension that not every server has.
create function days_of_place(place uuid, first date, last date) returns numrange
    language sql immutable parallel safe as $$
    select numrange(start + (first - date '0001-01-01'), start + coalesce(last + 1 - date '0001-01-01', 9999999))
    from (select 10000000 * (('x' || left(h, 16))::bit(64)::bigint * 18446744073709551616
                             + ('x' || right(h, 16))::bit(64)::bigint) as start
          from (select replace(place::text, '-', '') as h) hex) line
$$;

-- How a place stands, and from when. What is said stays; a later word can only cut its time short. A place of which
-- nothing is said stands as usual. Days and name are kept as they were told, so the person is no reference.
create table place_status (
    place_status_id uuid        not null,
    place_id        uuid        not null,
    status          text        not null,
    reason          text,
    starts_on       date        not null,
    ends_on         date,
    set_at          timestamptz not null,
    set_by          uuid,
    set_by_name     text        not null,
    constraint place_status_pk primary key (place_status_id),
    constraint place_status_place_fk foreign key (place_id) references place,
    constraint place_status_known check (status in ('ACTIVE', 'AWAITING_DEMOLITION', 'UNDER_CONSTRUCTION',
        'CLOSED_TEMPORARILY', 'REMOVED')),
    constraint place_status_excused_why check (status = 'ACTIVE' or reason <> ''),
    -- A status that was taken back before its first day ends on the day before.
    constraint place_status_days check (ends_on >= starts_on - 1),
    constraint place_status_one_at_a_time exclude using gist (days_of_place(place_id, starts_on, ends_on) with &&)
);
create index place_status_place on place_status (place_id, set_at);

create function refuse_another_status() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.place_status_id, new.place_id, new.status, new.reason, new.starts_on, new.set_at, new.set_by, new.set_by_name)
            is distinct from
           (old.place_status_id, old.place_id, old.status, old.reason, old.starts_on, old.set_at, old.set_by, old.set_by_name)
        or new.ends_on is null or new.ends_on > old.ends_on then
        raise exception 'the status of a place stays as it was told'
            using errcode = 'check_violation', constraint = 'place_status_stays';
    end if;
    return new;
end $$;
create trigger place_status_stays before update or delete on place_status
    for each row execute function refuse_another_status();
