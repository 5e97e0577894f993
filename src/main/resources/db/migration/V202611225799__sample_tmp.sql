-- Temporary: stands in for the columns that the removal of samples brings.
alter table campaign add column sample boolean not null default false;
alter table unit add column sample boolean not null default false;
alter table place add column sample boolean not null default false;
alter table account add column sample boolean not null default false;
