package org.duban.command.instruction;

/** What an instruction can be about, with where it is read and the page it has. */
public enum MatterKind {
    CAMPAIGN("/campaigns/%s", """
            select c.name as title, c.campaign_id, c.lead_unit_id as unit_id, false as hidden
            from campaign c where c.campaign_id = :id
            """),
    FINDING("/findings/%s", """
            select concat_ws(' ', f.number, f.place_text, f.category) as title, f.campaign_id, f.unit_id, f.hidden
            from finding f where f.finding_id = :id and f.state <> 'DRAFT'
            """),
    TASK("/tasks/%s", """
            select t.title, t.campaign_id, t.lead_unit_id as unit_id, false as hidden from task t where t.task_id = :id
            """),
    INDICATOR("/indicators/%s", """
            select i.name as title, i.campaign_id, i.lead_unit_id as unit_id, false as hidden
            from indicator i where i.indicator_id = :id
            """),
    /** Minutes that were issued. */
    MEETING("/meetings/%s", """
            select m.title, m.campaign_id, cast(null as uuid) as unit_id, false as hidden
            from meeting m where m.meeting_id = :id and m.issued_at is not null
            """),
    /** An edition that was published. */
    RANKING("/rankings/%s", """
            select concat_ws(' ', e.campaign_name, e.period_from || ' – ' || e.period_to) as title, e.campaign_id,
                   cast(null as uuid) as unit_id, false as hidden
            from ranking_edition e where e.edition_id = :id and e.published_at is not null
            """),
    UNIT("/units/%s/card", """
            select u.name as title, cast(null as uuid) as campaign_id, u.unit_id, false as hidden
            from unit u where u.unit_id = :id and u.retired_at is null
            """),
    PLACE("/places/%s", """
            select p.name as title, cast(null as uuid) as campaign_id, p.unit_id, false as hidden
            from place p where p.place_id = :id
            """);

    private final String page;
    final String sql;

    MatterKind(String page, String sql) {
        this.page = page;
        this.sql = sql;
    }

    public String path(Object id) {
        return page.formatted(id);
    }
}
