-- By which ways a step is told besides the inbox, which it always is: a letter to each of those it names, a word in the
-- groups and systems of the campaign. One for all that fires together, never one for each.
alter table escalation_step add column ways text[] not null default '{}';
alter table escalation_step add constraint escalation_step_ways check (ways <@ array['MAIL', 'GROUP']);
