-- What an office puts out. While it is a draft only its words are kept, and its numbers follow the records; once issued it
-- stands as a whole, numbered and sealed, and nothing of it changes.
create table document (
    document_id uuid        not null,
    version     bigint      not null,
    campaign_id uuid        not null,
    kind        text        not null,
    language    text        not null,
    from_day    date        not null,
    to_day      date        not null,
    words       jsonb       not null,
    drafted_at  timestamptz not null,
    drafted_by  uuid,
    year        integer,
    number      integer,
    title       text,
    paper       jsonb,
    plain       text,
    digest      text,
    issued_at   timestamptz,
    issued_by   uuid,
    constraint document_pk primary key (document_id),
    constraint document_campaign_fk foreign key (campaign_id) references campaign,
    constraint document_drafter_fk foreign key (drafted_by) references account,
    constraint document_issuer_fk foreign key (issued_by) references account,
    constraint document_kind check (kind in ('BRIEF', 'BULLETIN', 'LEDGER')),
    constraint document_language check (language in ('zh-CN', 'en')),
    constraint document_days check (from_day <= to_day),
    constraint document_issued_whole check (
        num_nulls(year, number, title, paper, plain, digest, issued_at, issued_by) in (0, 8)),
    constraint document_digest check (digest ~ '^[0-9a-f]{64}$'),
    constraint document_number_unique unique (campaign_id, kind, year, number)
);
-- Whoever begins the same twice goes on with what there is.
create unique index document_one_draft on document (campaign_id, kind, from_day, to_day) where issued_at is null;
create unique index document_digest_unique on document (digest);
create index document_of_campaign on document (campaign_id, document_id);

-- The numbers: one series a campaign, kind and year. The row is locked until the issue commits, so that there are neither
-- doubles nor, after a failure, holes.
create table document_number (
    campaign_id uuid    not null,
    kind        text    not null,
    year        integer not null,
    last        integer not null,
    constraint document_number_pk primary key (campaign_id, kind, year),
    constraint document_number_campaign_fk foreign key (campaign_id) references campaign
);

-- Whoever may read a document may see its photos.
create table document_photo (
    document_id uuid not null,
    evidence_id uuid not null,
    constraint document_photo_pk primary key (evidence_id, document_id),
    constraint document_photo_document_fk foreign key (document_id) references document on delete cascade,
    constraint document_photo_evidence_fk foreign key (evidence_id) references evidence
);

create function refuse_change_of_issued_document() returns trigger language plpgsql as $$
begin
    if old.issued_at is not null then
        raise exception 'document % is issued', old.document_id
            using errcode = 'restrict_violation', constraint = 'document_is_frozen';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger document_is_frozen before update or delete on document
    for each row execute function refuse_change_of_issued_document();
create trigger document_is_never_emptied before truncate on document
    for each statement execute function refuse_change();

-- At which hour of the day the three papers of the day are drafted (每日三个一); a campaign without a row has none drafted.
create table document_rhythm (
    campaign_id uuid    not null,
    hour        integer not null,
    constraint document_rhythm_pk primary key (campaign_id),
    constraint document_rhythm_campaign_fk foreign key (campaign_id) references campaign,
    constraint document_rhythm_hour check (hour between 0 and 23)
);
create table document_drafted (
    campaign_id uuid not null,
    day         date not null,
    constraint document_drafted_pk primary key (campaign_id, day)
);
