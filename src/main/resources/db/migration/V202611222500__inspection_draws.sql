-- A draw (抽查): which places are looked at is left to chance, and anybody can reckon afterwards that it was chance. One person
-- lays down words that nobody sees and the places of each stratum, a second person adds words, and the lowest tickets win.
create table draw (
    draw_id             uuid        not null,
    campaign_id         uuid        not null,
    title               text        not null,
    made_by             uuid        not null,
    made_by_supervisor  boolean     not null,
    made_at             timestamptz not null,
    expires_at          timestamptz not null,
    words_one           text        not null,
    salt                text        not null,
    commitment          text        not null,
    frozen              boolean     not null default false,
    state               text        not null default 'OPEN',
    words_two           text,
    seed                text,
    drawn_by            uuid,
    drawn_by_supervisor boolean,
    drawn_at            timestamptz,
    dropped_reason      text,
    dropped_at          timestamptz,
    constraint draw_pk primary key (draw_id),
    constraint draw_campaign_fk foreign key (campaign_id) references campaign,
    constraint draw_maker_fk foreign key (made_by) references account,
    constraint draw_drawer_fk foreign key (drawn_by) references account,
    constraint draw_has_a_title check (title <> ''),
    constraint draw_words check (char_length(words_one) >= 8 and char_length(words_two) >= 8),
    -- With a salt, since a lottery's numbers are few enough to be tried out.
    constraint draw_commitment check (
        commitment = encode(sha256(convert_to(salt || ':' || words_one, 'UTF8')), 'hex')),
    constraint draw_seed check (
        seed = encode(sha256(convert_to(words_one || E'\n' || words_two, 'UTF8')), 'hex')),
    constraint draw_state check (state in ('OPEN', 'DRAWN', 'DROPPED')),
    constraint draw_two_persons check (drawn_by <> made_by),
    constraint draw_one_supervisor check (made_by_supervisor or drawn_by_supervisor),
    constraint draw_drawn_whole check (
        num_nulls(words_two, seed, drawn_by, drawn_by_supervisor, drawn_at) = case state when 'DRAWN' then 0 else 5 end),
    constraint draw_dropped_whole check (
        num_nulls(dropped_reason, dropped_at) = case state when 'DROPPED' then 0 else 2 end),
    constraint draw_dropped_why check (dropped_reason <> '')
);
create index draw_recent on draw (made_at desc, draw_id desc);

create table draw_stratum (
    draw_id     uuid    not null,
    position    integer not null,
    name        text    not null,
    place_kinds text[]  not null,
    unit_id     uuid,
    unit_level  text,
    amount      integer not null,
    percent     boolean not null,
    population  integer not null,
    wanted      integer not null,
    digest      text    not null,
    constraint draw_stratum_pk primary key (draw_id, position),
    constraint draw_stratum_draw_fk foreign key (draw_id) references draw,
    constraint draw_stratum_unit_fk foreign key (unit_id) references unit,
    constraint draw_stratum_has_a_name check (name <> ''),
    constraint draw_stratum_quota check (amount > 0 and (not percent or amount <= 100)),
    constraint draw_stratum_wanted check (wanted > 0 and population > 0),
    constraint draw_stratum_digest check (digest ~ '^[0-9a-f]{64}$')
);

-- Names as they stood, since places are renamed. A place is in one stratum, so that none has two chances.
create table draw_place (
    draw_id   uuid    not null,
    place_id  uuid    not null,
    position  integer not null,
    name      text    not null,
    unit_name text,
    constraint draw_place_pk primary key (draw_id, place_id),
    constraint draw_place_stratum_fk foreign key (draw_id, position) references draw_stratum,
    constraint draw_place_place_fk foreign key (place_id) references place
);

create table draw_pick (
    draw_id  uuid    not null,
    place_id uuid    not null,
    ordinal  integer not null,
    ticket   text    not null,
    constraint draw_pick_pk primary key (draw_id, place_id),
    constraint draw_pick_place_fk foreign key (draw_id, place_id) references draw_place,
    constraint draw_pick_ticket check (ticket ~ '^[0-9a-f]{64}$')
);

-- The rounds that go to the places drawn.
create table draw_round (
    inspection_id uuid not null,
    draw_id       uuid not null,
    constraint draw_round_pk primary key (inspection_id),
    constraint draw_round_inspection_fk foreign key (inspection_id) references inspection,
    constraint draw_round_draw_fk foreign key (draw_id) references draw
);
create index draw_round_of on draw_round (draw_id);

-- What was laid down stays, what was drawn stays, and so does what was dropped.
create function refuse_change_of_draw() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN' or (old.frozen and
        (new.draw_id, new.campaign_id, new.title, new.made_by, new.made_by_supervisor, new.made_at, new.expires_at,
         new.words_one, new.salt, new.commitment, new.frozen)
        is distinct from
        (old.draw_id, old.campaign_id, old.title, old.made_by, old.made_by_supervisor, old.made_at, old.expires_at,
         old.words_one, old.salt, old.commitment, old.frozen)) then
        raise exception 'draw % is kept', old.draw_id
            using errcode = 'restrict_violation', constraint = 'draw_is_kept';
    end if;
    return new;
end $$;
create trigger draw_is_kept before update or delete on draw for each row execute function refuse_change_of_draw();

create function refuse_rows_of_frozen_draw() returns trigger language plpgsql as $$
begin
    if exists (select from draw d where d.frozen and d.draw_id in (select r.draw_id from touched r)) then
        raise exception 'rows of a frozen draw in %', tg_table_name
            using errcode = 'restrict_violation', constraint = 'draw_is_kept';
    end if;
    return null;
end $$;
create trigger draw_stratum_is_not_added after insert on draw_stratum
    referencing new table as touched for each statement execute function refuse_rows_of_frozen_draw();
create trigger draw_place_is_not_added after insert on draw_place
    referencing new table as touched for each statement execute function refuse_rows_of_frozen_draw();

create function refuse_late_picks() returns trigger language plpgsql as $$
begin
    if exists (select from draw d where d.state <> 'OPEN' and d.draw_id in (select r.draw_id from touched r)) then
        raise exception 'picks of a draw that is over'
            using errcode = 'restrict_violation', constraint = 'draw_is_kept';
    end if;
    return null;
end $$;
create trigger draw_pick_is_not_added after insert on draw_pick
    referencing new table as touched for each statement execute function refuse_late_picks();

create trigger draw_stratum_is_not_changed before update or delete on draw_stratum
    for each row execute function refuse_change();
create trigger draw_place_is_not_changed before update or delete on draw_place
    for each row execute function refuse_change();
create trigger draw_pick_is_not_changed before update or delete on draw_pick
    for each row execute function refuse_change();
create trigger draw_is_never_emptied before truncate on draw for each statement execute function refuse_change();
create trigger draw_stratum_is_never_emptied before truncate on draw_stratum
    for each statement execute function refuse_change();
create trigger draw_place_is_never_emptied before truncate on draw_place
    for each statement execute function refuse_change();
create trigger draw_pick_is_never_emptied before truncate on draw_pick
    for each statement execute function refuse_change();
