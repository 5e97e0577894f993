-- A way out of the house: mail, a group's robot, another system.
create table channel (
    channel_id  uuid        not null,
    version     bigint      not null,
    kind        text        not null,
    name        text        not null,
    address     text        not null,
    secret      text,
    campaign_id uuid,
    events      text[]      not null,
    language    text        not null,
    enabled     boolean     not null,
    created_at  timestamptz not null,
    constraint channel_pk primary key (channel_id),
    constraint channel_campaign_fk foreign key (campaign_id) references campaign,
    constraint channel_kind check (kind in ('MAIL', 'WECOM', 'DINGTALK', 'WEBHOOK')),
    constraint channel_has_a_name check (name <> ''),
    constraint channel_signs check (kind not in ('DINGTALK', 'WEBHOOK') or secret <> ''),
    constraint channel_language check (language in ('zh-CN', 'en'))
);
-- Two would send everybody everything twice.
create unique index channel_one_for_mail on channel (kind) where kind = 'MAIL';

-- How a channel fares. Apart from the channel, so that sending never collides with an administrator's change.
create table channel_health (
    channel_id      uuid    not null,
    failures        integer not null,
    paused_until    timestamptz,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    last_error      text,
    constraint channel_health_pk primary key (channel_id),
    constraint channel_health_channel_fk foreign key (channel_id) references channel,
    constraint channel_health_failures check (failures >= 0)
);

-- One thing to be sent by one channel, and for mail to one person. While it is being sent its next attempt lies in the
-- future: should the node die, another tries again then.
create table delivery (
    delivery_id     uuid        not null,
    channel_id      uuid        not null,
    account_id      uuid,
    notice          jsonb       not null,
    state           text        not null,
    attempts        integer     not null,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    delivered_at    timestamptz,
    last_status     integer,
    last_error      text,
    constraint delivery_pk primary key (delivery_id),
    constraint delivery_channel_fk foreign key (channel_id) references channel,
    constraint delivery_account_fk foreign key (account_id) references account,
    constraint delivery_state check (state in ('PENDING', 'FAILED', 'DELIVERED', 'DEAD')),
    constraint delivery_delivered_when check ((state = 'DELIVERED') = (delivered_at is not null))
);
create index delivery_due on delivery (channel_id, next_attempt_at) where state in ('PENDING', 'FAILED');
create index delivery_dead on delivery (channel_id) where state = 'DEAD';
create index delivery_of_channel on delivery (channel_id, created_at desc, delivery_id desc);
create index delivery_old on delivery (created_at) where state in ('DELIVERED', 'DEAD');
