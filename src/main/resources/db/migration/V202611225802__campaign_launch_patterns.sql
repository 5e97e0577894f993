-- A pattern that was a sample may be removed; what was prepared after it has nothing to go by any more, and goes with it.
alter table campaign_launch
    drop constraint campaign_launch_template_fk,
    add constraint campaign_launch_template_fk foreign key (template_id) references campaign on delete cascade;
