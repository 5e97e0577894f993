-- How the papers of a campaign's office look: what stands at their head, how they are numbered, who signs, to whom they also go.
create table document_stationery (
    campaign_id uuid  not null,
    settings    jsonb not null,
    constraint document_stationery_pk primary key (campaign_id),
    constraint document_stationery_campaign_fk foreign key (campaign_id) references campaign
);

-- The DOCX that the office brought to have its papers written into.
create table document_template (
    campaign_id uuid        not null,
    file_name   text        not null,
    content     bytea       not null,
    brought_at  timestamptz not null,
    brought_by  uuid        not null,
    constraint document_template_pk primary key (campaign_id),
    constraint document_template_campaign_fk foreign key (campaign_id) references campaign,
    constraint document_template_bringer_fk foreign key (brought_by) references account
);
