-- A step on a task's way. Its deadline is one like any other, so that what can be asked for, climbed and fed works alike.
create table milestone (
    milestone_id uuid        not null,
    version      bigint      not null,
    task_id      uuid        not null,
    position     integer     not null,
    title        text        not null,
    state        text        not null,
    deadline_id  uuid        not null,
    reached_at   timestamptz,
    reached_by   uuid,
    words        text,
    constraint milestone_pk primary key (milestone_id),
    constraint milestone_task_fk foreign key (task_id) references task,
    constraint milestone_deadline_fk foreign key (deadline_id) references deadline,
    constraint milestone_reached_by_fk foreign key (reached_by) references account,
    constraint milestone_has_a_title check (title <> ''),
    constraint milestone_position check (position > 0),
    constraint milestone_state check (state in ('OPEN', 'REACHED', 'CANCELLED')),
    constraint milestone_reached check (
        (state = 'REACHED') = (reached_at is not null) and (state = 'REACHED' or (reached_by is null and words is null)))
);
create index milestone_task on milestone (task_id, position);
