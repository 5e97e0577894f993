-- The one-time link with which somebody chooses a password. A row without a hash is somebody for whom none was made yet;
-- it goes when a password is set, in whichever way.
create table account_invitation (
    account_id uuid        not null,
    token_hash bytea,
    expires_at timestamptz,
    constraint account_invitation_pk primary key (account_id),
    constraint account_invitation_account_fk foreign key (account_id) references account,
    constraint account_invitation_hash_unique unique (token_hash),
    constraint account_invitation_expires check ((token_hash is null) = (expires_at is null))
);
