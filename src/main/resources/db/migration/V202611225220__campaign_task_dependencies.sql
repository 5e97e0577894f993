-- One task begins after another has ended, and some days later.
create table task_dependency (
    campaign_id uuid    not null,
    task_id     uuid    not null,
    after_task  uuid    not null,
    lag_days    integer not null,
    constraint task_dependency_pk primary key (task_id, after_task),
    constraint task_dependency_task_fk foreign key (campaign_id, task_id) references task (campaign_id, task_id),
    constraint task_dependency_after_fk foreign key (campaign_id, after_task) references task (campaign_id, task_id),
    constraint task_dependency_lag check (lag_days between -365 and 365),
    constraint task_dependency_on_itself check (task_id <> after_task)
);
create index task_dependency_after on task_dependency (after_task);
create index task_dependency_campaign on task_dependency (campaign_id);

-- Two who write at the same time could close a circle together, each seeing half of it: the second waits for the first.
create function refuse_circle_of_dependencies() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('task_dependency ' || new.campaign_id, 0));
    if exists (
        with recursive before as (
            select d.after_task from task_dependency d where d.task_id = new.after_task
            union
            select d.after_task from before b join task_dependency d on d.task_id = b.after_task
        )
        select from before b where b.after_task = new.task_id) then
        raise exception 'tasks wait for each other'
            using errcode = 'check_violation', constraint = 'task_dependency_in_no_circle';
    end if;
    return new;
end $$;
create trigger task_dependency_in_no_circle before insert or update on task_dependency
    for each row execute function refuse_circle_of_dependencies();
