alter table deadline drop constraint deadline_term;
alter table deadline add constraint deadline_term check (
    (term_kind in ('HOURS', 'DAYS', 'WORKING_DAYS', 'WORKING_HOURS') and term_amount > 0 and term_date is null)
    or (term_kind = 'DATE' and term_amount is null and term_date is not null));

alter table check_item drop constraint check_item_term;
alter table check_item add constraint check_item_term check (
    term_kind in ('HOURS', 'DAYS', 'WORKING_DAYS', 'WORKING_HOURS') and term_amount > 0);
