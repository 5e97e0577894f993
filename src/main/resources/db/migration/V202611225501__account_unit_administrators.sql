alter table account_role
    drop constraint account_role_known,
    add constraint account_role_known
        check (role in ('ADMIN', 'SUPERVISOR', 'INSPECTOR', 'UNIT', 'UNIT_ADMIN', 'LEADER', 'OVERSIGHT'));

-- Whoever looks after a unit's people needs that unit as much as its clerks do.
create or replace function refuse_a_clerk_without_unit() returns trigger language plpgsql as $$
begin
    if exists (
        select from account a join account_role r using (account_id)
        where a.account_id = new.account_id and r.role in ('UNIT', 'UNIT_ADMIN') and a.unit_id is null
    ) then
        raise exception 'account % answers for no unit', new.account_id
            using errcode = 'check_violation', constraint = 'account_clerk_has_a_unit';
    end if;
    return null;
end $$;
