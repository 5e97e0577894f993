-- A display (挂图作战屏) that hangs somewhere and needs no account: whoever has its address sees it. The address is signed with the
-- display's own key; another key makes the former address worthless.
create table wall_display (
    display_id  uuid    not null,
    version     bigint  not null,
    name        text    not null,
    signing_key bytea   not null,
    -- Which campaigns it shows; none stands for all that run.
    campaigns   uuid[]  not null,
    scenes      text[]  not null,
    seconds     integer not null,
    language    text    not null,
    photos      boolean not null,
    shown_until date,
    made_at     timestamptz not null,
    constraint wall_display_pk primary key (display_id),
    constraint wall_display_name_unique unique (name),
    constraint wall_display_has_a_name check (name <> ''),
    constraint wall_display_key check (length(signing_key) = 32),
    constraint wall_display_scenes check (cardinality(scenes) > 0
        and scenes <@ array['CAMPAIGNS', 'SITUATION', 'RANKING', 'WORST', 'COVERAGE']),
    constraint wall_display_seconds check (seconds between 5 and 600),
    constraint wall_display_language check (language in ('zh-CN', 'en'))
);
