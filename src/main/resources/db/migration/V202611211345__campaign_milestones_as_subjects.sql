-- Milestones are due too, and are called after their task and themselves.
create or replace view due_subject (kind, subject_id, title, reporter, hidden) as
    select 'FINDING', f.finding_id, f.number || ' ' || f.description, f.logged_by, f.hidden from finding f
    union all
    select 'TASK', t.task_id, t.title, null::uuid, false from task t
    union all
    select 'MILESTONE', m.milestone_id, t.title || ' · ' || m.title, null::uuid, false
    from milestone m join task t using (task_id);
