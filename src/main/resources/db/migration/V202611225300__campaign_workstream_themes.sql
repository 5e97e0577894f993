-- The theme of a workstream: what is found under these items of the campaign's standards is its business. Codes and not rows, since
-- an item has as many rows as it has revisions.
create table workstream_item (
    workstream_id uuid not null,
    item_code     text not null,
    constraint workstream_item_pk primary key (workstream_id, item_code),
    constraint workstream_item_workstream_fk foreign key (workstream_id) references workstream
);

-- The items that findings name, in all their revisions, with the workstreams whose theme they are.
create view workstream_check_item as
select w.workstream_id, w.campaign_id, i.check_item_id
from workstream w
join workstream_item t using (workstream_id)
join campaign_standard c using (campaign_id)
join check_item i on i.standard_id = c.standard_id and i.code = t.item_code;
