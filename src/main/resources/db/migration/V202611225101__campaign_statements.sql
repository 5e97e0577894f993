-- Whether a unit is another, or somewhere below it.
create function is_unit_within(inner_unit uuid, outer_unit uuid) returns boolean language sql stable as $$
    with recursive above as (
        select unit_id, parent_id from unit where unit_id = inner_unit
        union all
        select u.unit_id, u.parent_id from unit u join above a on u.unit_id = a.parent_id
    )
    select exists (select from above where unit_id = outer_unit)
$$;

-- What a unit signs at the start of a campaign (目标责任书).
create table responsibility_statement (
    statement_id     uuid        not null,
    version          bigint      not null,
    campaign_id      uuid        not null,
    unit_id          uuid        not null,
    title            text        not null,
    signer           text,
    handed_to        text,
    state            text        not null,
    changed_at       timestamptz not null,
    signed_on        date,
    signed_at        timestamptz,
    signed_by        uuid,
    annulled_at      timestamptz,
    annulled_by      uuid,
    annulment_reason text,
    evidence_id      uuid,
    constraint responsibility_statement_pk primary key (statement_id),
    constraint responsibility_statement_campaign_fk foreign key (campaign_id) references campaign,
    constraint responsibility_statement_unit_fk foreign key (unit_id) references unit,
    constraint responsibility_statement_signed_by_fk foreign key (signed_by) references account,
    constraint responsibility_statement_annulled_by_fk foreign key (annulled_by) references account,
    constraint responsibility_statement_evidence_fk foreign key (evidence_id) references evidence,
    constraint responsibility_statement_has_a_title check (title <> ''),
    constraint responsibility_statement_state check (state in ('DRAFT', 'SIGNED', 'ANNULLED')),
    constraint responsibility_statement_signed check (
        (signed_at is null) = (signed_on is null) and (signed_at is null) = (signed_by is null)
        and (signed_at is null or signer is not null) and (state <> 'SIGNED' or signed_at is not null)
        and (state <> 'DRAFT' or signed_at is null)),
    constraint responsibility_statement_annulled check (
        (state = 'ANNULLED') = (annulled_at is not null) and (annulled_at is null) = (annulled_by is null)
        and (annulled_at is null) = (annulment_reason is null) and annulment_reason <> ''),
    constraint responsibility_statement_paper_is_signed check (evidence_id is null or signed_at is not null)
);
create unique index responsibility_statement_one_standing on responsibility_statement (campaign_id, unit_id)
    where state <> 'ANNULLED';
create index responsibility_statement_evidence on responsibility_statement (evidence_id) where evidence_id is not null;

create table statement_clause (
    statement_id  uuid    not null,
    place         integer not null,
    text          text    not null,
    quantity      numeric(14, 2),
    quantity_unit text,
    due_on        date,
    task_id       uuid,
    constraint statement_clause_pk primary key (statement_id, place),
    constraint statement_clause_statement_fk foreign key (statement_id) references responsibility_statement,
    constraint statement_clause_task_fk foreign key (task_id) references task,
    constraint statement_clause_task_unique unique (task_id),
    constraint statement_clause_place check (place > 0),
    constraint statement_clause_has_a_text check (text <> ''),
    constraint statement_clause_quantity check (quantity > 0 and (quantity is null) = (quantity_unit is null)),
    constraint statement_clause_task_has_a_date check (task_id is null or due_on is not null)
);

-- What was signed stands, whoever writes to the database: only the scan may come later, and the annulment with its reason.
create function refuse_change_of_signed_statement() returns trigger language plpgsql as $$
declare
    later constant text[] := array['version', 'state', 'changed_at', 'annulled_at', 'annulled_by', 'annulment_reason',
        'evidence_id'];
begin
    if tg_op = 'DELETE' or old.state = 'ANNULLED' or old.state = 'SIGNED' and new.state = 'DRAFT'
       or old.state = 'SIGNED' and to_jsonb(new) - later <> to_jsonb(old) - later then
        raise exception 'statement % is signed or annulled', old.statement_id
            using errcode = 'restrict_violation', constraint = 'responsibility_statement_is_frozen';
    end if;
    return new;
end $$;
create trigger responsibility_statement_is_frozen before update or delete on responsibility_statement
    for each row execute function refuse_change_of_signed_statement();

-- Signed with at least one clause.
create function refuse_statement_without_clauses() returns trigger language plpgsql as $$
begin
    if not exists (select from statement_clause c where c.statement_id = new.statement_id) then
        raise exception 'statement % is signed without a clause', new.statement_id
            using errcode = 'check_violation', constraint = 'responsibility_statement_has_clauses';
    end if;
    return new;
end $$;
create trigger responsibility_statement_has_clauses before insert or update on responsibility_statement
    for each row when (new.state = 'SIGNED') execute function refuse_statement_without_clauses();

create function refuse_change_of_signed_clause() returns trigger language plpgsql as $$
begin
    if exists (select from responsibility_statement s where s.state <> 'DRAFT'
               and s.statement_id = case tg_op when 'DELETE' then old.statement_id else new.statement_id end) then
        raise exception 'a clause of a signed statement'
            using errcode = 'restrict_violation', constraint = 'statement_clause_is_frozen';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger statement_clause_is_frozen before insert or update or delete on statement_clause
    for each row execute function refuse_change_of_signed_clause();
