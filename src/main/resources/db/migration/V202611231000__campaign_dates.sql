-- What was mistyped so far is put to the nearest day that there can be.
update campaign
set starts_on = least(greatest(starts_on, date '2000-01-01'), date '2099-12-31'),
    ends_on = case when ends_on is not null then least(greatest(ends_on, date '2000-01-01'), date '2099-12-31') end,
    assessed_on = case when assessed_on is not null then least(greatest(assessed_on, date '2000-01-01'), date '2099-12-31') end
where not (starts_on between '2000-01-01' and '2099-12-31'
    and coalesce(ends_on, starts_on) between '2000-01-01' and '2099-12-31'
    and coalesce(assessed_on, starts_on) between '2000-01-01' and '2099-12-31');

alter table campaign add constraint campaign_dates check (
    starts_on between '2000-01-01' and '2099-12-31'
    and ends_on between '2000-01-01' and '2099-12-31'
    and assessed_on between '2000-01-01' and '2099-12-31'
);
