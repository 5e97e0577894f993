-- Units that passed a finding on to one below them. They had it, so none of their people verifies it.
create table finding_former_unit (
    finding_id uuid not null,
    unit_id    uuid not null,
    constraint finding_former_unit_pk primary key (finding_id, unit_id),
    constraint finding_former_unit_finding_fk foreign key (finding_id) references finding,
    constraint finding_former_unit_unit_fk foreign key (unit_id) references unit
);
-- When the present unit got it from the one above; the deadline began to run before that and goes on.
alter table finding add column handed_over_at timestamptz;

-- Whose a deadline is may change while it runs; that it did is a change like any other.
alter table deadline_change drop constraint deadline_change_kind;
alter table deadline_change add constraint deadline_change_kind check (
    kind in ('EXTENDED', 'HELD', 'RESUMED', 'RECALCULATED', 'HANDED_OVER'));

create or replace function refuse_biased_verifier() returns trigger language plpgsql as $$
declare
    verifier_unit uuid;
begin
    if exists (select 1 from rectification r
               where r.rectification_id = new.rectification_id and r.submitted_by = new.verified_by) then
        raise exception 'who rectified cannot verify'
            using errcode = 'check_violation', constraint = 'verification_not_by_submitter';
    end if;
    select a.unit_id into verifier_unit from account a where a.account_id = new.verified_by;
    if verifier_unit is not null and exists (
        with recursive above as (
            select u.unit_id, u.parent_id from unit u where u.unit_id = verifier_unit
            union all
            select u.unit_id, u.parent_id from unit u join above on u.unit_id = above.parent_id
        ), involved as (
            select f.unit_id from rectification r join finding f on f.finding_id = r.finding_id
            where r.rectification_id = new.rectification_id
            union
            select c.unit_id from rectification r join finding_co_unit c on c.finding_id = r.finding_id
            where r.rectification_id = new.rectification_id
            union
            select p.unit_id from rectification r join finding_former_unit p on p.finding_id = r.finding_id
            where r.rectification_id = new.rectification_id
        )
        select 1 from above join involved on involved.unit_id = above.unit_id) then
        raise exception 'the verifier belongs to a unit that rectified'
            using errcode = 'check_violation', constraint = 'verification_not_by_colleague';
    end if;
    return new;
end $$;
