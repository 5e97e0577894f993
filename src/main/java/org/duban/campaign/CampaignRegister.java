package org.duban.campaign;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.shared.Language;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads campaigns with what belongs to them: one statement each, however many rows. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CampaignRegister {

    private static final String ROWS = """
            select c.campaign_id as id, c.name, c.zone_unit_id, z.name as zone_name, c.lead_unit_id,
                   l.name as lead_name, c.starts_on, c.ends_on, c.assessed_on, c.description, c.watch_days,
                   c.winding_up_at is not null as winding_up, c.archived_at is not null as archived, c.sample,
                   array(select cs.standard_id from campaign_standard cs where cs.campaign_id = c.campaign_id
                         order by cs.standard_id) as standard_ids,
                   coalesce(n.tasks, 0) as tasks, coalesce(n.done, 0) as tasks_done,
                   coalesce(n.overdue, 0) as tasks_overdue, c.version
            from campaign c
            join unit z on z.unit_id = c.zone_unit_id
            left join unit l on l.unit_id = c.lead_unit_id
            left join (
                select t.campaign_id, count(*) as tasks, count(*) filter (where t.state = 'DONE') as done,
                       count(*) filter (where t.state = 'OPEN' and d.held_at is null and d.due_at <= :now) as overdue
                from task t left join deadline d using (deadline_id)
                where t.state <> 'CANCELLED' and""" + TaskRegister.SEEN + """
                group by t.campaign_id
            ) n on n.campaign_id = c.campaign_id
            """;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final Clock clock;

    /** All campaigns, the running ones first, the most recent first. */
    public List<CampaignRow> all(SignedIn who) {
        return rows(" order by c.archived_at is not null, c.sample, c.starts_on desc, c.name", who)
                .list();
    }

    public Slice<CampaignRow> list(SignedIn who, int limit, @Nullable UUID after) {
        var read = rows("""
                         where cast(:after as uuid) is null or c.campaign_id > :after
                         order by c.campaign_id limit :limit
                        """, who, spec -> spec.param("after", after).param("limit", limit + 1))
                .list();
        return Slice.of(read, limit, row -> row.id().toString());
    }

    public CampaignRow require(CampaignId id, SignedIn who) {
        return rows(" where c.campaign_id = :id", who, spec -> spec.param("id", id.value()))
                .optional()
                .orElseThrow(() -> new CampaignNotFound(id));
    }

    public List<WorkstreamRow> workstreams(CampaignId campaign) {
        return jdbc.sql("""
                        select w.workstream_id as id, w.campaign_id, w.name, w.lead_unit_id, l.name as lead_name,
                               array(select m.unit_id from workstream_member m join unit u using (unit_id)
                                     where m.workstream_id = w.workstream_id order by u.sort_order, u.name)
                                   as member_ids,
                               array(select u.name from workstream_member m join unit u using (unit_id)
                                     where m.workstream_id = w.workstream_id order by u.sort_order, u.name)
                                   as member_names,
                               array(select i.item_code from workstream_item i
                                     where i.workstream_id = w.workstream_id order by 1) as item_codes,
                               (select count(*) from task t where t.workstream_id = w.workstream_id) as tasks,
                               w.version
                        from workstream w left join unit l on l.unit_id = w.lead_unit_id
                        where w.campaign_id = :campaign order by w.name
                        """)
                .param("campaign", campaign.value())
                .query(WorkstreamRow.class)
                .list();
    }

    /**
     * The workstreams of all campaigns that are not archived.
     *
     * @param also one that is wanted in any case
     */
    public List<WorkstreamOption> runningWorkstreams(@Nullable UUID also) {
        return jdbc.sql("""
                        select w.workstream_id as id, w.name, c.name as campaign_name
                        from workstream w join campaign c using (campaign_id)
                        where c.archived_at is null or w.workstream_id = :also
                        order by c.archived_at is not null, c.starts_on desc, c.name, w.name
                        """).param("also", also).query(WorkstreamOption.class).list();
    }

    public WorkstreamRow workstream(CampaignId campaign, WorkstreamId id) {
        return workstreams(campaign).stream()
                .filter(row -> row.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new WorkstreamNotFound(id));
    }

    /** The matrix, the most particular rows first within each area. */
    public List<ResponsibilityRow> responsibilities(CampaignId campaign) {
        return jdbc.sql("""
                        select r.responsibility_id as id, r.area_unit_id, a.name as area_name, r.section_code,
                               r.item_code, coalesce(i.name, s.section_name, r.item_code, r.section_code) as what,
                               r.unit_id, u.name as unit_name, r.post
                        from responsibility r
                        join unit u on u.unit_id = r.unit_id
                        left join unit a on a.unit_id = r.area_unit_id
                        left join lateral (
                            select case when :english then coalesce(i.name_en, i.name) else i.name end as name
                            from check_item i join campaign_standard cs using (standard_id)
                            where cs.campaign_id = r.campaign_id and i.code = r.item_code
                            order by i.revision desc limit 1) i on true
                        left join lateral (
                            select case when :english then coalesce(i.section_name_en, i.section_name)
                                        else i.section_name end as section_name
                            from check_item i join campaign_standard cs using (standard_id)
                            where cs.campaign_id = r.campaign_id and i.section_code = r.section_code
                            order by i.made_at desc limit 1) s on true
                        where r.campaign_id = :campaign
                        order by a.name nulls first, r.section_code nulls last, r.item_code nulls last
                        """)
                .param("campaign", campaign.value())
                .param("english", Language.isEnglish())
                .query(ResponsibilityRow.class)
                .list();
    }

    private JdbcClient.MappedQuerySpec<CampaignRow> rows(String rest, SignedIn who) {
        return rows(rest, who, spec -> spec);
    }

    private JdbcClient.MappedQuerySpec<CampaignRow> rows(
            String rest, SignedIn who, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        var scope = access.scopeOf(who);
        var spec = jdbc.sql(ROWS + rest)
                .param("now", utc(clock.instant()))
                .param("everything", scope.everything())
                .param("units", scope.unitArray());
        return parameters.apply(spec).query(CampaignRow.class);
    }
}
