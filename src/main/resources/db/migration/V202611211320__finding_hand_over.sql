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

-- Whether an account belongs to a unit that has or had to do with a finding, or to one below such a unit.
create function is_involved(checked uuid, with_finding uuid) returns boolean language sql stable as $$
    with recursive above as (
        select u.unit_id, u.parent_id from account a join unit u using (unit_id) where a.account_id = checked
        union all
        select u.unit_id, u.parent_id from unit u join above on u.unit_id = above.parent_id
    ), involved as (
        select f.unit_id from finding f where f.finding_id = with_finding
        union
        select c.unit_id from finding_co_unit c where c.finding_id = with_finding
        union
        select p.unit_id from finding_part p where p.finding_id = with_finding
        union
        select o.unit_id from finding_former_unit o where o.finding_id = with_finding
    )
    select exists (select from above join involved using (unit_id))
    $$;

create or replace function refuse_biased_verifier() returns trigger language plpgsql as $$
declare
    rectified rectification;
begin
    select * into rectified from rectification r where r.rectification_id = new.rectification_id;
    if rectified.submitted_by = new.verified_by then
        raise exception 'who rectified cannot verify'
            using errcode = 'check_violation', constraint = 'verification_not_by_submitter';
    end if;
    if is_involved(new.verified_by, rectified.finding_id) then
        raise exception 'the verifier belongs to a unit that rectified'
            using errcode = 'check_violation', constraint = 'verification_not_by_colleague';
    end if;
    return new;
end $$;

-- As for the whole finding: neither who handed in nor anybody of a unit that has to do with it.
create function refuse_biased_part_verifier() returns trigger language plpgsql as $$
declare
    submitter uuid;
    of_finding uuid;
begin
    select s.submitted_by, p.finding_id into submitter, of_finding
    from part_submission s join finding_part p using (finding_part_id)
    where s.part_submission_id = new.part_submission_id;
    if submitter = new.verified_by then
        raise exception 'who handed in cannot verify'
            using errcode = 'check_violation', constraint = 'part_verification_not_by_submitter';
    end if;
    if is_involved(new.verified_by, of_finding) then
        raise exception 'the verifier belongs to a unit that has to do with the finding'
            using errcode = 'check_violation', constraint = 'part_verification_not_by_colleague';
    end if;
    return new;
end $$;
create trigger part_verification_by_somebody_else before insert on part_verification
    for each row execute function refuse_biased_part_verifier();
