-- What a campaign gives itself for each item of its standards, before others assess it. Whoever changes their mind adds a revision.
create table self_assessment (
    self_assessment_id uuid          not null,
    campaign_id        uuid          not null,
    standard_id        uuid          not null,
    item_code          text          not null,
    revision           integer       not null,
    check_item_id      uuid          not null,
    verdict            text          not null,
    points             numeric(5, 2) not null,
    remark             text,
    unit_id            uuid,
    assessed_on        date          not null,
    recorded_at        timestamptz   not null,
    recorded_by        uuid          not null,
    constraint self_assessment_pk primary key (self_assessment_id),
    constraint self_assessment_campaign_fk foreign key (campaign_id) references campaign,
    constraint self_assessment_standard_fk foreign key (standard_id) references standard,
    constraint self_assessment_item_fk foreign key (check_item_id) references check_item,
    constraint self_assessment_unit_fk foreign key (unit_id) references unit,
    constraint self_assessment_recorded_by_fk foreign key (recorded_by) references account,
    constraint self_assessment_revision_unique unique (campaign_id, standard_id, item_code, revision),
    constraint self_assessment_revision check (revision > 0),
    constraint self_assessment_verdict check (verdict in ('FULL', 'PART', 'LOST', 'BONUS')),
    constraint self_assessment_points check (points between 0 and 100 and (verdict = 'FULL') = (points = 0))
);
create trigger self_assessment_is_append_only before update or delete on self_assessment
    for each row execute function refuse_change();

-- Nobody loses more than the item has, and the item is one of the campaign's standards.
create function refuse_unfit_self_assessment() returns trigger language plpgsql as $$
begin
    if not exists (select from check_item i join campaign_standard s using (standard_id)
                   where i.check_item_id = new.check_item_id and i.standard_id = new.standard_id
                     and i.code = new.item_code and s.campaign_id = new.campaign_id) then
        raise exception 'item % is not of a standard of the campaign', new.item_code
            using errcode = 'check_violation', constraint = 'self_assessment_of_own_standards';
    end if;
    if new.verdict in ('PART', 'LOST')
       and new.points > (select points from check_item where check_item_id = new.check_item_id) then
        raise exception 'item % has fewer points', new.item_code
            using errcode = 'check_violation', constraint = 'self_assessment_loses_what_there_is';
    end if;
    return new;
end $$;
create trigger self_assessment_fits before insert on self_assessment
    for each row execute function refuse_unfit_self_assessment();
