-- A campaign that is being prepared after the pattern of another one. What was typed is kept as it was typed, step by step, so that
-- whoever is called away goes on where they were; announced or discarded, it is gone.
create table campaign_launch (
    launch_id   uuid        not null,
    version     bigint      not null,
    template_id uuid        not null,
    started_by  uuid        not null,
    started_at  timestamptz not null,
    changed_at  timestamptz not null,
    step        text        not null,
    answers     jsonb       not null,
    constraint campaign_launch_pk primary key (launch_id),
    constraint campaign_launch_template_fk foreign key (template_id) references campaign,
    constraint campaign_launch_started_by_fk foreign key (started_by) references account,
    constraint campaign_launch_step check (step in ('BASICS', 'PARTS', 'TASKS', 'REVIEW'))
);
create index campaign_launch_of on campaign_launch (started_by, changed_at);
