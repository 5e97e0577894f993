-- How a campaign honours and warns by flags (红黑旗); a campaign without a row has none.
create table ranking_flag_rules (
    campaign_id uuid  not null,
    rules       jsonb not null,
    constraint ranking_flag_rules_pk primary key (campaign_id),
    constraint ranking_flag_rules_campaign_fk foreign key (campaign_id) references campaign
);

-- What flies over a unit by an edition, and for how many editions running it has stood there. Decided when the edition is
-- published, by the rules of that day, and frozen with it.
create table ranking_flag (
    edition_id uuid    not null,
    unit_id    uuid    not null,
    kind       text    not null,
    running    integer not null,
    constraint ranking_flag_pk primary key (edition_id, unit_id, kind),
    constraint ranking_flag_standing_fk foreign key (edition_id, unit_id) references ranking_standing,
    constraint ranking_flag_kind check (kind in ('RED', 'TRAVELLING', 'YELLOW', 'BLACK')),
    constraint ranking_flag_running check (running > 0)
);
create index ranking_flag_of_unit on ranking_flag (unit_id, edition_id);

create trigger ranking_flag_is_not_added after insert on ranking_flag
    referencing new table as touched for each statement execute function refuse_rows_of_published_edition();
create trigger ranking_flag_is_not_removed after delete on ranking_flag
    referencing old table as touched for each statement execute function refuse_rows_of_published_edition();
create trigger ranking_flag_is_not_changed before update on ranking_flag
    for each row execute function refuse_change();
create trigger ranking_flag_is_never_emptied before truncate on ranking_flag
    for each statement execute function refuse_change();
