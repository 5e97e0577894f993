create table account (
    account_id    uuid        not null,
    version       bigint      not null,
    username      text        not null,
    display_name  text        not null,
    password_hash text        not null,
    unit_id       uuid,
    disabled_at   timestamptz,
    created_at    timestamptz not null,
    constraint account_pk primary key (account_id),
    constraint account_unit_fk foreign key (unit_id) references unit,
    constraint account_username check (username ~ '^[a-z0-9][a-z0-9._-]{1,49}$')
);
create unique index account_username_unique on account (username);
create index account_unit on account (unit_id);

create table account_role (
    account_id uuid not null,
    role       text not null,
    constraint account_role_pk primary key (account_id, role),
    constraint account_role_account_fk foreign key (account_id) references account,
    constraint account_role_known check (role in ('ADMIN', 'SUPERVISOR', 'INSPECTOR', 'UNIT', 'LEADER', 'OVERSIGHT'))
);

-- Only the hash of a token is kept: who reads the database cannot call the interface with what is found there.
create table api_token (
    api_token_id uuid        not null,
    account_id   uuid        not null,
    name         text        not null,
    token_hash   bytea       not null,
    created_at   timestamptz not null,
    last_used_on date,
    constraint api_token_pk primary key (api_token_id),
    constraint api_token_account_fk foreign key (account_id) references account,
    constraint api_token_hash_unique unique (token_hash)
);
create index api_token_account on api_token (account_id);

-- Failures of the last quarter of an hour, by name tried and by address, shared by all nodes.
create table sign_in_failure (
    username  text        not null,
    address   text        not null,
    failed_at timestamptz not null
);
create index sign_in_failure_username on sign_in_failure (username, failed_at);
create index sign_in_failure_address on sign_in_failure (address, failed_at);

-- The one-time link with which an empty system gets its first administrator.
create table first_administrator_link (
    only_one   boolean     not null default true,
    token_hash bytea       not null,
    created_at timestamptz not null,
    constraint first_administrator_link_pk primary key (only_one),
    constraint first_administrator_link_single check (only_one)
);

-- What spans an account and its roles is looked at when the transaction ends: by then both have been written.
create function refuse_a_clerk_without_unit() returns trigger language plpgsql as $$
begin
    if exists (
        select from account a join account_role r using (account_id)
        where a.account_id = new.account_id and r.role = 'UNIT' and a.unit_id is null
    ) then
        raise exception 'account % is a clerk of no unit', new.account_id
            using errcode = 'check_violation', constraint = 'account_clerk_has_a_unit';
    end if;
    return null;
end $$;
create constraint trigger account_clerk_has_a_unit after insert or update of unit_id on account
    deferrable initially deferred for each row execute function refuse_a_clerk_without_unit();
create constraint trigger account_clerk_has_a_unit after insert on account_role
    deferrable initially deferred for each row execute function refuse_a_clerk_without_unit();

create function refuse_to_lose_the_last_administrator() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'account'
            and not exists (select from account_role where account_id = new.account_id and role = 'ADMIN') then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('administrators'));
    if not exists (
        select from account a join account_role r using (account_id) where r.role = 'ADMIN' and a.disabled_at is null
    ) then
        raise exception 'nobody would be left to run the system'
            using errcode = 'check_violation', constraint = 'account_last_administrator';
    end if;
    return null;
end $$;
create constraint trigger account_last_administrator after update of disabled_at on account
    deferrable initially deferred for each row when (old.disabled_at is null and new.disabled_at is not null)
    execute function refuse_to_lose_the_last_administrator();
create constraint trigger account_last_administrator after delete on account_role
    deferrable initially deferred for each row when (old.role = 'ADMIN')
    execute function refuse_to_lose_the_last_administrator();
