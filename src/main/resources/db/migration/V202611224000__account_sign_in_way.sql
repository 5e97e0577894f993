-- Who makes sure that the owner of an account is who they say.
alter table account add column sign_in_way text not null default 'PASSWORD';
alter table account add constraint account_sign_in_way_known check (sign_in_way in ('PASSWORD', 'LDAP', 'OIDC'));
