-- A row here says that the database was filled with demo data, whose passwords everybody knows: it never goes live.
create table demonstration (
    loaded_at timestamptz not null,
    constraint demonstration_pk primary key (loaded_at)
);
