-- What somebody was told. The key is made from what happened and who is told, so that telling twice is telling once.
create table message (
    message_id  uuid        not null,
    account_id  uuid        not null,
    kind        text        not null,
    event       text        not null,
    subject_id  uuid        not null,
    campaign_id uuid,
    title       text        not null,
    detail      jsonb       not null,
    at          timestamptz not null,
    read_at     timestamptz,
    constraint message_pk primary key (message_id),
    constraint message_account_fk foreign key (account_id) references account,
    constraint message_has_a_title check (title <> '')
);
create index message_of_account on message (account_id, at desc, message_id desc);
-- Asked for by every open page several times a minute: answered from the index alone.
create index message_unread on message (account_id, at desc, message_id desc) where read_at is null;
create index message_read on message (read_at) where read_at is not null;

-- Where somebody is reached outside, and in which language.
create table account_contact (
    account_id uuid not null,
    email      text not null,
    language   text not null,
    constraint account_contact_pk primary key (account_id),
    constraint account_contact_account_fk foreign key (account_id) references account,
    constraint account_contact_email check (email like '%_@_%'),
    constraint account_contact_language check (language in ('zh-CN', 'en'))
);
