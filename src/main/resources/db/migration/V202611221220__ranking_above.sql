-- The rank that the district got from above (上级考评): put on record with where it stands written; what was noted in error
-- is taken back and stays legible.
create table ranking_above (
    above_id    uuid          not null,
    campaign_id uuid          not null,
    title       text          not null,
    assessor    text          not null,
    from_day    date          not null,
    to_day      date          not null,
    rank        integer       not null,
    field       integer       not null,
    target      integer,
    score       numeric(7, 2),
    proof       text,
    noted_at    timestamptz   not null,
    noted_by    uuid          not null,
    revoked_at  timestamptz,
    revoked_by  uuid,
    constraint ranking_above_pk primary key (above_id),
    constraint ranking_above_campaign_fk foreign key (campaign_id) references campaign,
    constraint ranking_above_noter_fk foreign key (noted_by) references account,
    constraint ranking_above_revoker_fk foreign key (revoked_by) references account,
    constraint ranking_above_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null)),
    constraint ranking_above_days check (from_day <= to_day),
    constraint ranking_above_rank check (rank between 1 and field and target between 1 and field),
    constraint ranking_above_has_a_title check (title <> '' and assessor <> '')
);
create index ranking_above_of_campaign on ranking_above (campaign_id, to_day);
