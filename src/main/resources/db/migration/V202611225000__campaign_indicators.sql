-- A target that was handed down, or a quantity that is watched. Of a rate the target is a share in per cent.
create table indicator (
    indicator_id  uuid           not null,
    version       bigint         not null,
    campaign_id   uuid           not null,
    name          text           not null,
    source        text           not null,
    kind          text           not null,
    measure       text           not null,
    better        text           not null,
    target        numeric(18, 4) not null,
    warning       numeric(18, 4),
    baseline      numeric(18, 4),
    rhythm        text           not null,
    lead_unit_id  uuid,
    workstream_id uuid,
    by_unit       boolean        not null,
    note          text,
    retired_at    timestamptz,
    constraint indicator_pk primary key (indicator_id),
    constraint indicator_campaign_fk foreign key (campaign_id) references campaign,
    constraint indicator_lead_fk foreign key (lead_unit_id) references unit,
    constraint indicator_workstream_fk foreign key (campaign_id, workstream_id)
        references workstream (campaign_id, workstream_id) on delete set null (workstream_id),
    constraint indicator_name_unique unique (campaign_id, name),
    constraint indicator_of_kind unique (indicator_id, kind, rhythm),
    constraint indicator_of_breakdown unique (indicator_id, by_unit),
    constraint indicator_has_a_name check (name <> ''),
    constraint indicator_has_a_measure check (measure <> ''),
    constraint indicator_source check (source in ('PROVINCE', 'CITY', 'DISTRICT')),
    constraint indicator_kind check (kind in ('VALUE', 'RATE')),
    constraint indicator_better check (better in ('HIGHER', 'LOWER')),
    constraint indicator_rhythm check (rhythm in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    constraint indicator_rate_in_percent check (kind <> 'RATE' or measure = '%'),
    constraint indicator_rate_within_a_hundred check (kind <> 'RATE'
        or target between 0 and 100 and coalesce(warning, 0) between 0 and 100 and coalesce(baseline, 0) between 0 and 100),
    constraint indicator_warning_beside_target check (
        case better when 'HIGHER' then warning < target else warning > target end)
);
create index indicator_lead on indicator (lead_unit_id) where lead_unit_id is not null;

-- What it came to in a period. Rows stay as they are: a correction is a further revision with the reason for it, and the last one
-- counts. Kind, rhythm and breakdown are the indicator's own, which they hold fast as long as there are values.
create table indicator_value (
    indicator_value_id uuid           not null,
    indicator_id       uuid           not null,
    kind               text           not null,
    rhythm             text           not null,
    unit_id            uuid,
    of_unit            boolean        generated always as (case when unit_id is not null then true end) stored,
    period             date           not null,
    revision           integer        not null,
    amount             numeric(18, 4),
    numerator          numeric(18, 4),
    denominator        numeric(18, 4),
    value              numeric(18, 6) generated always as (
        coalesce(amount, round(100 * numerator / nullif(denominator, 0), 6))) stored,
    remark             text,
    reason             text,
    entered_by         uuid           not null,
    entered_at         timestamptz    not null,
    constraint indicator_value_pk primary key (indicator_value_id),
    constraint indicator_value_indicator_fk foreign key (indicator_id, kind, rhythm)
        references indicator (indicator_id, kind, rhythm),
    constraint indicator_value_by_unit_fk foreign key (indicator_id, of_unit) references indicator (indicator_id, by_unit),
    constraint indicator_value_unit_fk foreign key (unit_id) references unit,
    constraint indicator_value_by_fk foreign key (entered_by) references account,
    constraint indicator_value_once unique nulls not distinct (indicator_id, unit_id, period, revision),
    constraint indicator_value_of_kind check (case kind
        when 'RATE' then amount is null and numerator is not null and denominator is not null
        else amount is not null and numerator is null and denominator is null end),
    constraint indicator_value_denominator check (denominator > 0),
    constraint indicator_value_numerator check (numerator between 0 and denominator),
    constraint indicator_value_period check (case rhythm
        when 'WEEK' then extract(isodow from period) = 1
        when 'MONTH' then extract(day from period) = 1
        when 'QUARTER' then extract(day from period) = 1 and extract(month from period) in (1, 4, 7, 10)
        when 'YEAR' then extract(doy from period) = 1
        else true end),
    -- The day of the district may be a day ahead of this one.
    constraint indicator_value_begun check (period <= (entered_at at time zone 'UTC')::date + 1),
    constraint indicator_value_revision check (revision > 0),
    constraint indicator_value_corrected_why check ((revision > 1) = (reason is not null))
);
create trigger indicator_value_is_append_only before update or delete on indicator_value
    for each row execute function refuse_change();

-- The values that count.
create view indicator_current as
    select distinct on (v.indicator_id, v.unit_id, v.period) v.*
    from indicator_value v order by v.indicator_id, v.unit_id, v.period, v.revision desc;
