-- A calendar to subscribe to. Only the hash of its address's secret part is kept.
create table feed (
    feed_id      uuid        not null,
    account_id   uuid        not null,
    unit_id      uuid,
    token_hash   bytea       not null,
    created_at   timestamptz not null,
    last_used_on date,
    constraint feed_pk primary key (feed_id),
    constraint feed_account_fk foreign key (account_id) references account,
    constraint feed_unit_fk foreign key (unit_id) references unit,
    constraint feed_token_unique unique (token_hash)
);
create index feed_account on feed (account_id);
