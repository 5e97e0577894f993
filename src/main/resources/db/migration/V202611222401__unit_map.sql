-- What lies behind the points of the map, and what the plates at places say: one row, of which everything may be missing.
create table map_settings (
    one             boolean not null default true,
    tile_url        text,
    subdomains      text,
    attribution     text,
    max_zoom        integer,
    datum           text,
    outline         text,
    plate_heading   text,
    plate_words     text,
    plate_telephone text,
    constraint map_settings_pk primary key (one),
    constraint map_settings_one_row check (one),
    constraint map_settings_datum check (datum in ('WGS84', 'GCJ02')),
    constraint map_settings_zoom check (max_zoom between 1 and 24),
    constraint map_settings_tiles_whole check (
        tile_url is null or (subdomains is not null and max_zoom is not null and datum is not null)),
    constraint map_settings_tiles check (tile_url ~ '^https?://[^/[:space:]]+/' and tile_url like '%{z}%'
        and tile_url like '%{x}%' and tile_url like '%{y}%')
);
insert into map_settings (one) values (true);
