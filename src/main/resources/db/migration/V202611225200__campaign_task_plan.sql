-- When a task is to be worked on (计划起止). The deadline stays what it is; the lead unit moves its plan before it.
alter table task
    add column planned_from    date,
    add column planned_to      date,
    add column works_on        text not null default 'CALENDAR',
    -- What hangs on the plan changes the task's version through this.
    add column plan_changed_at timestamptz,
    -- A section (标段) is a task of its own under another one.
    add column section_of      uuid,
    add constraint task_plan check ((planned_from is null) = (planned_to is null) and planned_from <= planned_to),
    add constraint task_works_on check (works_on in ('CALENDAR', 'WORKING')),
    add constraint task_of_campaign unique (campaign_id, task_id),
    add constraint task_section_fk foreign key (campaign_id, section_of) references task (campaign_id, task_id),
    add constraint task_is_no_section_of_itself check (section_of <> task_id);
create index task_section on task (section_of) where section_of is not null;

create function refuse_section_of_section() returns trigger language plpgsql as $$
begin
    if exists (select from task p where p.task_id = new.section_of and p.section_of is not null)
       or exists (select from task s where s.section_of = new.task_id) then
        raise exception 'a section has no sections'
            using errcode = 'check_violation', constraint = 'task_section_on_one_level';
    end if;
    return new;
end $$;
create trigger task_section_on_one_level before insert or update of section_of on task
    for each row when (new.section_of is not null) execute function refuse_section_of_section();

create function refuse_to_end_with_open_sections() returns trigger language plpgsql as $$
begin
    if exists (select from task s where s.section_of = new.task_id and s.state = 'OPEN') then
        raise exception 'a section of the task is still open'
            using errcode = 'check_violation', constraint = 'task_ended_with_all_sections';
    end if;
    return new;
end $$;
create trigger task_ended_with_all_sections before update of state on task
    for each row when (new.state <> 'OPEN' and old.state = 'OPEN') execute function refuse_to_end_with_open_sections();

-- A report on a section stands with the whole too: the sum as it was then.
alter table progress_report
    add column section_id uuid,
    add constraint progress_report_section_fk foreign key (section_id) references task;

-- The order of the wall chart: by workstream, then as they begin, sections below their task.
create view task_plan_order as
select t.task_id, t.campaign_id, w.name is null as unsorted, coalesce(w.name, '') as stream, w.workstream_id as stream_id,
       case when t.section_of is null then coalesce(t.planned_from, 'infinity')
            else coalesce(p.planned_from, 'infinity') end as root_start,
       coalesce(t.section_of, t.task_id) as root_id, t.section_of is not null as is_section,
       coalesce(t.planned_from, 'infinity') as own_start
from task t
left join task p on p.task_id = t.section_of
left join workstream w on w.workstream_id = case when t.section_of is null then t.workstream_id else p.workstream_id end;

-- The order of the register: as tasks fall due, those without a date last, sections below their task.
create view task_due_order as
select t.task_id, coalesce(t.section_of, t.task_id) as root_id, t.section_of is not null as is_section,
       coalesce(d.due_at, 'infinity') as own_due,
       case when t.section_of is null then coalesce(d.due_at, 'infinity') else coalesce(p.due_at, 'infinity') end as root_due
from task t
left join deadline d on d.deadline_id = t.deadline_id
left join task whole on whole.task_id = t.section_of
left join deadline p on p.deadline_id = whole.deadline_id;
