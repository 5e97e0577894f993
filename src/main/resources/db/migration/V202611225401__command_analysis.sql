-- A view of the findings that somebody asks for again and again: what it is called, and the question as it stands in an address. It holds no
-- figures; whoever opens it sees with the own eyes.
create table analysis_view (
    view_id  uuid        not null,
    version  bigint      not null,
    name     text        not null,
    query    text        not null,
    shared   boolean     not null,
    saved_by uuid        not null,
    saved_at timestamptz not null,
    constraint analysis_view_pk primary key (view_id),
    constraint analysis_view_saver_fk foreign key (saved_by) references account,
    constraint analysis_view_name_unique unique (saved_by, name),
    constraint analysis_view_has_a_name check (name <> '' and char_length(name) <= 60),
    constraint analysis_view_query check (char_length(query) <= 2000)
);
create index analysis_view_shared on analysis_view (name) where shared;
