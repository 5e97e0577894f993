-- Replies that are owed and parts of findings are due like anything else; the units know of both from the start.
create or replace view due_subject (kind, subject_id, title, reporter, hidden) as
    select 'FINDING', f.finding_id, f.number || ' ' || f.description, f.logged_by, f.hidden from finding f
    union all
    select 'TASK', t.task_id, t.title, null::uuid, false from task t
    union all
    select 'DUTY', r.reply_duty_id, f.number || ' ' || f.description || ' · ' || r.sender, r.opened_by, false
    from reply_duty r join finding f using (finding_id)
    union all
    select 'PART', p.finding_part_id, f.number || ' ' || f.description || ' · ' || p.what, p.assigned_by, false
    from finding_part p join finding f using (finding_id);
