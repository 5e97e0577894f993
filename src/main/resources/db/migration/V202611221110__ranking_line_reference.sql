-- That a line belongs to a standing is looked at once a statement, like what is published: once a row it took a quarter of
-- the time of a draft with ten thousand lines.
create function require_standing_of_lines() returns trigger language plpgsql as $$
begin
    if exists (select from touched t
               where not exists (select from ranking_standing s
                                 where s.edition_id = t.edition_id and s.unit_id = t.unit_id)) then
        raise exception 'line without a standing'
            using errcode = 'foreign_key_violation', constraint = 'ranking_line_standing';
    end if;
    return null;
end $$;
create trigger ranking_line_standing after insert on ranking_line
    referencing new table as touched for each statement execute function require_standing_of_lines();

create function remove_lines_of_standings() returns trigger language plpgsql as $$
begin
    delete from ranking_line l using gone g where l.edition_id = g.edition_id and l.unit_id = g.unit_id;
    return null;
end $$;
create trigger ranking_standing_takes_its_lines after delete on ranking_standing
    referencing old table as gone for each statement execute function remove_lines_of_standings();

alter table ranking_line drop constraint ranking_line_standing_fk;
