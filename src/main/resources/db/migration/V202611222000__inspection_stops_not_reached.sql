-- A stop that could not be reached says why; whoever gets there after all makes it a visit. A place where somebody looked
-- although it was not on the plan is a stop, too.
alter table inspection_stop
    add column planned       boolean not null default true,
    add column missed_reason text,
    add column missed_at     timestamptz,
    add column missed_by     uuid,
    add constraint inspection_stop_misser_fk foreign key (missed_by) references account,
    add constraint inspection_stop_missed_whole check (
        (missed_reason is null) = (missed_at is null) and (missed_at is null) = (missed_by is null)),
    add constraint inspection_stop_missed_why check (missed_reason <> ''),
    add constraint inspection_stop_visited_or_missed check (visited_at is null or missed_at is null);
create index inspection_stop_visits on inspection_stop (place_id, visited_at) where visited_at is not null;
