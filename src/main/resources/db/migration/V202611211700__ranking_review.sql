-- Somebody who looked a draft over before it is published: not who drafted it. Computing it again takes the review away.
alter table ranking_edition
    add column reviewed_at timestamptz,
    add column reviewed_by uuid,
    add constraint ranking_edition_reviewer_fk foreign key (reviewed_by) references account,
    add constraint ranking_edition_reviewed_whole check ((reviewed_at is null) = (reviewed_by is null)),
    add constraint ranking_edition_reviewed_by_another check (reviewed_by <> drafted_by);

-- The campaigns of which nothing is published before somebody else has reviewed it.
create table ranking_review_wanted (
    campaign_id uuid not null,
    constraint ranking_review_wanted_pk primary key (campaign_id),
    constraint ranking_review_wanted_campaign_fk foreign key (campaign_id) references campaign
);
