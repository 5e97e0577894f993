-- Where a campaign came from that was taken in from an archive, and by which digest it can be told.
create table reopened_archive (
    campaign_id    uuid        not null,
    product        text        not null,
    exported_at    timestamptz not null,
    exported_from  text        not null,
    digest         text        not null,
    opened_at      timestamptz not null,
    opened_by      uuid        not null,
    constraint reopened_archive_pk primary key (campaign_id),
    constraint reopened_archive_campaign_fk foreign key (campaign_id) references campaign,
    constraint reopened_archive_opener_fk foreign key (opened_by) references account,
    constraint reopened_archive_digest check (digest ~ '^[0-9a-f]{64}$')
);
