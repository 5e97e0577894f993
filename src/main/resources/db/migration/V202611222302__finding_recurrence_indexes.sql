create extension if not exists pg_trgm;

-- What may have come back is open or was struck off lately: at a place, around a spot, or by its words.
create index finding_open_at_place on finding (place_id)
    where state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD') and place_id is not null;
create index finding_closed_at_place on finding (place_id, closed_at) where state = 'CLOSED' and place_id is not null;
create index finding_around on finding (latitude, longitude) where latitude is not null;
create index place_around on place (latitude, longitude) where latitude is not null;
create index finding_alike on finding using gin ((place_text || ' ' || description) gin_trgm_ops);

create index finding_relapses on finding (recurrence_of, found_at) where recurrence_of is not null;
