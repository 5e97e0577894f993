-- What deadlines are about, of whatever kind: how it is called, who brought it up, and whether units may know of it.
create view due_subject (kind, subject_id, number, name, title, reporter, hidden) as
    select 'FINDING', f.finding_id, f.number, f.description, f.number || ' ' || f.description, f.logged_by, f.hidden
    from finding f
    union all
    select 'TASK', t.task_id, null, t.title, t.title, null::uuid, false from task t
    union all
    select 'MILESTONE', m.milestone_id, null, t.title || ' · ' || m.title, t.title || ' · ' || m.title, null::uuid, false
    from milestone m join task t using (task_id)
    union all
    select 'PART', p.finding_part_id, f.number, f.description || ' · ' || p.what,
           f.number || ' ' || f.description || ' · ' || p.what, p.assigned_by, f.hidden
    from finding_part p join finding f using (finding_id)
    union all
    select 'DUTY', r.reply_duty_id, f.number, f.description || ' · ' || r.sender,
           f.number || ' ' || f.description || ' · ' || r.sender, r.opened_by, f.hidden
    from reply_duty r join finding f using (finding_id);

-- Who speaks for units: for one without a clerk, those of the nearest one above that has some.
create function clerks_of(units uuid[]) returns table (unit_id uuid, account_id uuid)
    language sql stable as $$
    with recursive clerk as (
        select a.account_id, a.unit_id from account a join account_role r using (account_id)
        where r.role = 'UNIT' and a.disabled_at is null
    ), above (wanted, unit_id, parent_id, height) as (
        select u.unit_id, u.unit_id, u.parent_id, 0 from unit u where u.unit_id = any(units)
        union all
        select a.wanted, u.unit_id, u.parent_id, a.height + 1 from unit u join above a on u.unit_id = a.parent_id
    ), speaker as (
        select distinct on (a.wanted) a.wanted, a.unit_id from above a
        where exists (select from clerk c where c.unit_id = a.unit_id)
        order by a.wanted, a.height
    )
    select s.wanted, c.account_id from speaker s join clerk c on c.unit_id = s.unit_id
    $$;

-- Few are hidden, and what goes to many units at once asks which.
create index finding_hidden on finding (finding_id) where hidden;
