-- The plan of a campaign as it stood on a day, to be held against what became of it.
create table plan_baseline (
    baseline_id uuid        not null,
    campaign_id uuid        not null,
    number      integer     not null,
    reason      text        not null,
    tasks       integer     not null,
    made_at     timestamptz not null,
    made_by     uuid        not null,
    constraint plan_baseline_pk primary key (baseline_id),
    constraint plan_baseline_campaign_fk foreign key (campaign_id) references campaign,
    constraint plan_baseline_by_fk foreign key (made_by) references account,
    constraint plan_baseline_number unique (campaign_id, number),
    constraint plan_baseline_has_a_reason check (reason <> '')
);
create table plan_baseline_task (
    baseline_id  uuid not null,
    task_id      uuid not null,
    planned_from date not null,
    planned_to   date not null,
    works_on     text not null,
    constraint plan_baseline_task_pk primary key (baseline_id, task_id),
    constraint plan_baseline_task_baseline_fk foreign key (baseline_id) references plan_baseline,
    constraint plan_baseline_task_task_fk foreign key (task_id) references task
);
create trigger plan_baseline_is_frozen before update or delete on plan_baseline
    for each row execute function refuse_change();
create trigger plan_baseline_task_is_frozen before update or delete on plan_baseline_task
    for each row execute function refuse_change();
create trigger plan_baseline_is_never_emptied before truncate on plan_baseline
    for each statement execute function refuse_change();
create trigger plan_baseline_task_is_never_emptied before truncate on plan_baseline_task
    for each statement execute function refuse_change();

-- Nor is a task added later to a plan that was kept: all come in one statement with as many as the head counts.
create function refuse_late_baseline_tasks() returns trigger language plpgsql as $$
begin
    if exists (select from plan_baseline b
               where b.baseline_id in (select n.baseline_id from added n)
                 and b.tasks <> (select count(*) from plan_baseline_task t where t.baseline_id = b.baseline_id)) then
        raise exception 'a baseline is kept whole'
            using errcode = 'restrict_violation', constraint = 'plan_baseline_is_whole';
    end if;
    return null;
end $$;
create trigger plan_baseline_is_whole after insert on plan_baseline_task
    referencing new table as added for each statement execute function refuse_late_baseline_tasks();
