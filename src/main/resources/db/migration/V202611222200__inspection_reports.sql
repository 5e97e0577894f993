-- What a team says of its round (督查组汇报): its own words; the figures are read from what it recorded.
create table inspection_report (
    inspection_id uuid        not null,
    words         text        not null,
    written_by    uuid        not null,
    written_at    timestamptz not null,
    constraint inspection_report_pk primary key (inspection_id),
    constraint inspection_report_inspection_fk foreign key (inspection_id) references inspection,
    constraint inspection_report_writer_fk foreign key (written_by) references account,
    constraint inspection_report_says_something check (words <> '')
);
