-- What somebody has put aside on the desk, or said to be done where the data cannot tell.
create table desk_mark (
    account_id uuid not null,
    mark       text not null,
    constraint desk_mark_pk primary key (account_id, mark),
    constraint desk_mark_account_fk foreign key (account_id) references account,
    constraint desk_mark_known check (mark in ('LIST', 'GUIDE', 'BACKUP'))
);
