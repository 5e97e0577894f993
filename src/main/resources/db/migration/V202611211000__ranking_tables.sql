-- One computation of a campaign's ranking for one period. While it is a draft it may be computed anew or thrown away; once
-- published nothing of it changes, whoever writes.
create table ranking_edition (
    edition_id        uuid        not null,
    version           bigint      not null,
    campaign_id       uuid        not null,
    kind              text        not null,
    period_from       date        not null,
    period_to         date        not null,
    as_of             timestamptz not null,
    finished          boolean     not null,
    scheme            text        not null,
    scheme_version    integer     not null,
    parameters        jsonb       not null,
    previous_id       uuid,
    corrects          uuid,
    correction_reason text,
    drafted_at        timestamptz not null,
    drafted_by        uuid        not null,
    published_at      timestamptz,
    published_by      uuid,
    campaign_name     text,
    issuer_name       text,
    year              integer,
    number            integer,
    digest            text,
    -- The campaign as a whole. A finding that counts for a village and for its township counts here once.
    found             integer     not null default 0,
    open              integer     not null default 0,
    due               integer     not null default 0,
    closed            integer     not null default 0,
    in_time           integer     not null default 0,
    late              integer     not null default 0,
    reworked          integer     not null default 0,
    recurred          integer     not null default 0,
    constraint ranking_edition_pk primary key (edition_id),
    constraint ranking_edition_campaign_fk foreign key (campaign_id) references campaign,
    constraint ranking_edition_previous_fk foreign key (previous_id) references ranking_edition,
    constraint ranking_edition_corrects_fk foreign key (corrects) references ranking_edition,
    constraint ranking_edition_drafter_fk foreign key (drafted_by) references account,
    constraint ranking_edition_publisher_fk foreign key (published_by) references account,
    constraint ranking_edition_kind check (kind in ('WEEK', 'TEN_DAYS', 'MONTH', 'QUARTER', 'CUSTOM')),
    constraint ranking_edition_period check (period_from <= period_to),
    constraint ranking_edition_scheme check (scheme in ('DEDUCTIONS')),
    constraint ranking_edition_correction check (
        (corrects is null) = (correction_reason is null) and corrects <> edition_id and correction_reason <> ''),
    constraint ranking_edition_published_whole check (
        num_nulls(published_at, published_by, campaign_name, issuer_name, year, number, digest) in (0, 7)),
    constraint ranking_edition_digest check (digest ~ '^[0-9a-f]{64}$'),
    constraint ranking_edition_number_unique unique (campaign_id, year, number)
);
create index ranking_edition_of_campaign on ranking_edition (campaign_id, edition_id);
create index ranking_edition_published on ranking_edition (campaign_id, kind, period_from) where published_at is not null;

-- The names that a notice bears: those of the day for a published edition, today's for a draft. The campaign's lead unit
-- issues it, or its zone where none leads.
create view ranking_imprint as
select e.edition_id, coalesce(e.campaign_name, c.name) as campaign_name,
       coalesce(e.issuer_name, l.name, z.name) as issuer_name
from ranking_edition e
join campaign c using (campaign_id)
join unit z on z.unit_id = c.zone_unit_id
left join unit l on l.unit_id = c.lead_unit_id;

-- The issue numbers (第N期): one series a campaign and year. The row is locked until the publication commits, so that
-- there are neither doubles nor, after a failure, holes.
create table ranking_number (
    campaign_id uuid    not null,
    year        integer not null,
    last        integer not null,
    constraint ranking_number_pk primary key (campaign_id, year),
    constraint ranking_number_campaign_fk foreign key (campaign_id) references campaign
);

-- A unit's place. Name and league are those of the day: a unit that is renamed keeps its old name in old editions.
create table ranking_standing (
    edition_id    uuid          not null,
    unit_id       uuid          not null,
    place         integer       not null,
    unit_name     text          not null,
    league        text          not null,
    rank          integer,
    score         numeric(7, 2),
    deducted      numeric(9, 2) not null,
    reason        text,
    previous_rank integer,
    found         integer       not null,
    open          integer       not null,
    due           integer       not null,
    closed        integer       not null,
    in_time       integer       not null,
    late          integer       not null,
    carried       integer       not null,
    reworked      integer       not null,
    recurred      integer       not null,
    held          integer       not null,
    constraint ranking_standing_pk primary key (edition_id, unit_id),
    constraint ranking_standing_edition_fk foreign key (edition_id) references ranking_edition on delete cascade,
    constraint ranking_standing_unit_fk foreign key (unit_id) references unit,
    constraint ranking_standing_ranked_or_says_why check (
        (rank is null) = (score is null) and (rank is null) = (reason is not null)),
    constraint ranking_standing_reason check (reason in ('NOTHING_TO_RANK', 'ONLY_ON_HOLD')),
    constraint ranking_standing_within_bounds check (
        rank > 0 and score >= 0 and deducted >= 0 and closed <= due and in_time <= closed)
);

-- A point lost, and the finding for which it was lost: points = base × weight × factor, to the hundredth. Lines are made by
-- selecting findings, and findings are never deleted: a foreign key would cost more than the whole computation (450 ms for
-- 50,000 lines) and never refuse anything.
create table ranking_line (
    edition_id  uuid          not null,
    unit_id     uuid          not null,
    line        integer       not null,
    finding_id  uuid          not null,
    kind        text          not null,
    occurred_at timestamptz   not null,
    base        numeric(5, 2) not null,
    weight      numeric(5, 2) not null,
    factor      numeric(5, 2) not null,
    points      numeric(7, 2) not null,
    constraint ranking_line_pk primary key (edition_id, unit_id, line),
    constraint ranking_line_standing_fk foreign key (edition_id, unit_id) references ranking_standing on delete cascade,
    constraint ranking_line_kind check (kind in ('FOUND', 'ON_THE_SPOT', 'RECURRENCE', 'LATE', 'CARRIED', 'REWORK')),
    constraint ranking_line_points check (points > 0)
);

create function refuse_change_of_published_edition() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'edition % is published', old.edition_id
            using errcode = 'restrict_violation', constraint = 'ranking_edition_is_frozen';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger ranking_edition_is_frozen before update or delete on ranking_edition
    for each row execute function refuse_change_of_published_edition();

-- Rows are added to a draft and taken out of it, never changed. Once a statement, not once a row: a draft has thousands.
create function refuse_rows_of_published_edition() returns trigger language plpgsql as $$
begin
    if exists (select 1 from ranking_edition e
               where e.published_at is not null and e.edition_id in (select r.edition_id from touched r)) then
        raise exception 'rows of a published edition in %', tg_table_name
            using errcode = 'restrict_violation', constraint = tg_table_name || '_is_frozen';
    end if;
    return null;
end $$;
create trigger ranking_standing_is_not_added after insert on ranking_standing
    referencing new table as touched for each statement execute function refuse_rows_of_published_edition();
create trigger ranking_standing_is_not_removed after delete on ranking_standing
    referencing old table as touched for each statement execute function refuse_rows_of_published_edition();
create trigger ranking_standing_is_not_changed before update on ranking_standing
    for each row execute function refuse_change();
create trigger ranking_line_is_not_added after insert on ranking_line
    referencing new table as touched for each statement execute function refuse_rows_of_published_edition();
create trigger ranking_line_is_not_removed after delete on ranking_line
    referencing old table as touched for each statement execute function refuse_rows_of_published_edition();
create trigger ranking_line_is_not_changed before update on ranking_line
    for each row execute function refuse_change();

create trigger ranking_edition_is_never_emptied before truncate on ranking_edition
    for each statement execute function refuse_change();
create trigger ranking_standing_is_never_emptied before truncate on ranking_standing
    for each statement execute function refuse_change();
create trigger ranking_line_is_never_emptied before truncate on ranking_line
    for each statement execute function refuse_change();
