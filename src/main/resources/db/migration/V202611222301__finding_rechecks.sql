-- On which days after closing the findings of a campaign are looked at again; without a row, on the usual ones.
create table finding_watch_days (
    campaign_id uuid      not null,
    version     bigint    not null,
    days        integer[] not null,
    constraint finding_watch_days_pk primary key (campaign_id),
    constraint finding_watch_days_campaign_fk foreign key (campaign_id) references campaign,
    constraint finding_watch_days_few check (cardinality(days) <= 10),
    constraint finding_watch_days_after_closing check (1 <= all (days) and 3650 >= all (days))
);

-- Who struck a finding off: the verifier, or the inspector before whose eyes it was put right.
create view finding_verifier as
select f.finding_id, coalesce(v.verified_by, case when f.on_the_spot then f.logged_by end) as account_id
from finding f
left join lateral (
    select v.verified_by from rectification r join verification v using (rectification_id)
    where r.finding_id = f.finding_id and v.result = 'PASS'
    order by r.round desc limit 1) v on true;

-- A struck-off finding is looked at again on a day: because it is watched, or because the sample of a look-back round drew
-- it. One that nobody needs any more, since another has told, is dropped.
create table finding_recheck (
    recheck_id    uuid not null,
    finding_id    uuid not null,
    due_on        date not null,
    inspection_id uuid,
    result        text,
    done_at       timestamptz,
    done_by       uuid,
    told_at       timestamptz,
    told_in       uuid,
    comment       text,
    relapse_id    uuid,
    dropped_at    timestamptz,
    constraint finding_recheck_pk primary key (recheck_id),
    constraint finding_recheck_once unique nulls not distinct (finding_id, due_on, inspection_id),
    constraint finding_recheck_finding_fk foreign key (finding_id) references finding,
    constraint finding_recheck_inspection_fk foreign key (inspection_id) references inspection,
    constraint finding_recheck_doer_fk foreign key (done_by) references account,
    constraint finding_recheck_told_in_fk foreign key (told_in) references inspection,
    constraint finding_recheck_relapse_fk foreign key (relapse_id) references finding,
    constraint finding_recheck_result check (result in ('CLEAN', 'RELAPSED', 'GONE')),
    constraint finding_recheck_whole check (num_nulls(result, done_at, done_by, told_at) in (0, 4)),
    constraint finding_recheck_told_after_done check (told_at >= done_at),
    constraint finding_recheck_relapse check ((result is not distinct from 'RELAPSED') = (relapse_id is not null)),
    constraint finding_recheck_comment check (comment <> ''),
    constraint finding_recheck_done_or_dropped check (done_at is null or dropped_at is null)
);
create index finding_recheck_due on finding_recheck (due_on, finding_id) where done_at is null and dropped_at is null;
create index finding_recheck_inspection on finding_recheck (inspection_id) where inspection_id is not null;
create index finding_recheck_told_in on finding_recheck (told_in) where told_in is not null;

create table finding_recheck_evidence (
    recheck_id  uuid    not null,
    evidence_id uuid    not null,
    position    integer not null,
    constraint finding_recheck_evidence_pk primary key (recheck_id, evidence_id),
    constraint finding_recheck_evidence_recheck_fk foreign key (recheck_id) references finding_recheck,
    constraint finding_recheck_evidence_evidence_fk foreign key (evidence_id) references evidence
);
create index finding_recheck_evidence_evidence on finding_recheck_evidence (evidence_id);

-- What was told stays; nobody looks again at what they struck off themselves. The service refuses it with an explanation;
-- this refuses it whoever writes the row.
create function refuse_biased_recheck() returns trigger language plpgsql as $$
begin
    if old.done_at is not null then
        raise exception 'a re-check is told once' using errcode = 'check_violation', constraint = 'finding_recheck_told_once';
    end if;
    if exists (select 1 from finding_verifier v where v.finding_id = new.finding_id and v.account_id = new.done_by) then
        raise exception 'who verified does not look again'
            using errcode = 'check_violation', constraint = 'finding_recheck_not_by_verifier';
    end if;
    if exists (select 1 from rectification r where r.finding_id = new.finding_id and r.submitted_by = new.done_by) then
        raise exception 'who put it right does not look again'
            using errcode = 'check_violation', constraint = 'finding_recheck_not_by_rectifier';
    end if;
    return new;
end $$;
create trigger finding_recheck_by_somebody_else before update on finding_recheck
    for each row execute function refuse_biased_recheck();
create trigger finding_recheck_stays before delete on finding_recheck
    for each row execute function refuse_change();
create trigger finding_recheck_evidence_is_append_only before update or delete on finding_recheck_evidence
    for each row execute function refuse_change();
