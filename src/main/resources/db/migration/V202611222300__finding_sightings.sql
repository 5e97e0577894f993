-- An open finding that was seen again: it is still there (仍未整改). Like the log, what was seen is never changed.
create table finding_sighting (
    sighting_id   uuid        not null,
    finding_id    uuid        not null,
    inspection_id uuid,
    seen_at       timestamptz not null,
    seen_by       uuid        not null,
    told_at       timestamptz not null,
    comment       text,
    constraint finding_sighting_pk primary key (sighting_id),
    constraint finding_sighting_finding_fk foreign key (finding_id) references finding,
    constraint finding_sighting_inspection_fk foreign key (inspection_id) references inspection,
    constraint finding_sighting_seer_fk foreign key (seen_by) references account,
    constraint finding_sighting_told_after_seen check (told_at >= seen_at),
    constraint finding_sighting_comment check (comment <> '')
);
create index finding_sighting_finding on finding_sighting (finding_id, seen_at);
create index finding_sighting_inspection on finding_sighting (inspection_id) where inspection_id is not null;
create trigger finding_sighting_is_append_only before update or delete on finding_sighting
    for each row execute function refuse_change();

create table finding_sighting_evidence (
    sighting_id uuid    not null,
    evidence_id uuid    not null,
    position    integer not null,
    constraint finding_sighting_evidence_pk primary key (sighting_id, evidence_id),
    constraint finding_sighting_evidence_sighting_fk foreign key (sighting_id) references finding_sighting,
    constraint finding_sighting_evidence_evidence_fk foreign key (evidence_id) references evidence
);
create index finding_sighting_evidence_evidence on finding_sighting_evidence (evidence_id);
create trigger finding_sighting_evidence_is_append_only before update or delete on finding_sighting_evidence
    for each row execute function refuse_change();

-- What is over cannot be seen again, whoever writes the row.
create function refuse_sighting_of_what_is_over() returns trigger language plpgsql as $$
begin
    if exists (select 1 from finding f where f.finding_id = new.finding_id and f.state in ('CLOSED', 'WITHDRAWN')) then
        raise exception 'the finding is not open'
            using errcode = 'check_violation', constraint = 'finding_sighting_of_what_is_open';
    end if;
    return new;
end $$;
create trigger finding_sighting_of_what_is_open before insert on finding_sighting
    for each row execute function refuse_sighting_of_what_is_over();
