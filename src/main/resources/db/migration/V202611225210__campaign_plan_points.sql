-- What is to be done in all at the end of a day; in between, evenly.
create table plan_point (
    task_id uuid           not null,
    day     date           not null,
    figure  numeric(14, 2) not null,
    constraint plan_point_pk primary key (task_id, day),
    constraint plan_point_task_fk foreign key (task_id) references task,
    constraint plan_point_figure check (figure >= 0)
);

-- Why a unit lags, and when it will have caught up. What was said stays.
create table lag_reason (
    lag_reason_id uuid        not null,
    task_id       uuid        not null,
    kind          text        not null,
    words         text        not null,
    catch_up_on   date,
    said_by       uuid        not null,
    said_at       timestamptz not null,
    constraint lag_reason_pk primary key (lag_reason_id),
    constraint lag_reason_task_fk foreign key (task_id) references task,
    constraint lag_reason_by_fk foreign key (said_by) references account,
    constraint lag_reason_kind check (kind in (
        'WEATHER', 'LAND', 'FUNDS', 'MATERIALS', 'STAFF', 'DESIGN', 'COORDINATION', 'OTHER')),
    constraint lag_reason_has_words check (words <> '')
);
create index lag_reason_task on lag_reason (task_id, lag_reason_id);
create trigger lag_reason_is_append_only before update or delete on lag_reason
    for each row execute function refuse_change();
create trigger lag_reason_is_never_emptied before truncate on lag_reason
    for each statement execute function refuse_change();
