-- Which periods of a campaign are drafted by themselves when they are over.
create table ranking_rhythm (
    campaign_id uuid        not null,
    kind        text        not null,
    since       date        not null,
    constraint ranking_rhythm_pk primary key (campaign_id, kind),
    constraint ranking_rhythm_campaign_fk foreign key (campaign_id) references campaign,
    constraint ranking_rhythm_kind check (kind in ('WEEK', 'TEN_DAYS', 'MONTH', 'QUARTER'))
);

-- What was drafted so, once for ever: a draft that the office threw away does not come back.
create table ranking_drafted (
    campaign_id uuid        not null,
    kind        text        not null,
    period_from date        not null,
    drafted_at  timestamptz not null,
    constraint ranking_drafted_pk primary key (campaign_id, kind, period_from),
    constraint ranking_drafted_campaign_fk foreign key (campaign_id) references campaign
);

-- Nobody in particular drafts what is drafted by itself.
alter table ranking_edition alter column drafted_by drop not null;

-- A period is published once; whoever finds it wrong corrects that edition, and each edition is corrected once.
create unique index ranking_edition_period_published on ranking_edition (campaign_id, kind, period_from)
    where published_at is not null and corrects is null;
create unique index ranking_edition_corrected_once on ranking_edition (corrects) where corrects is not null;
