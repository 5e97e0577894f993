-- As many inspectors as there are phones.
insert into account (account_id, version, username, display_name, password_hash, created_at)
select gen_random_uuid(), 0, 'phone' || no, '督查员' || no, '{bcrypt}$2a$04$gg1Utw2V.Yf30c862C78deMqJ11I9h6prPw5cM4/9.aES73usd92m', now() from generate_series(1, %d) as no;
insert into account_role (account_id, role) select account_id, 'INSPECTOR' from account where username like 'phone%%';

create table bench_photo (bench_photo_id uuid primary key, sha256 bytea not null, size integer not null);
grant all on bench_photo to public;
