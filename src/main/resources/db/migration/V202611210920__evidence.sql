-- What proves something, and what is known of it. The bytes themselves lie in the evidence store under their SHA-256; two rows
-- may name the same bytes, since the same photo may be handed in by two people.
create table evidence (
    evidence_id uuid        not null,
    version     bigint      not null,
    sha256      text        not null,
    kind        text        not null,
    size        bigint      not null,
    file_name   text        not null,
    width       integer,
    height      integer,
    taken_at    timestamptz,
    latitude    double precision,
    longitude   double precision,
    uploaded_by uuid        not null,
    uploaded_at timestamptz not null,
    constraint evidence_pk primary key (evidence_id),
    constraint evidence_uploader_fk foreign key (uploaded_by) references account,
    constraint evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint evidence_kind check (kind in ('JPEG', 'PNG', 'PDF')),
    constraint evidence_is_not_empty check (size > 0),
    constraint evidence_has_a_name check (file_name <> ''),
    constraint evidence_image_has_dimensions check (
        (kind = 'PDF') = (width is null) and (width is null) = (height is null) and width > 0 and height > 0),
    constraint evidence_position check (latitude between -90 and 90 and longitude between -180 and 180),
    constraint evidence_position_is_whole check ((latitude is null) = (longitude is null))
);

-- A proof that can be exchanged afterwards proves nothing.
create trigger evidence_is_immutable before update or delete on evidence
    for each row execute function refuse_change();
create trigger evidence_is_never_emptied before truncate on evidence
    for each statement execute function refuse_change();
