package org.duban.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how much of its standards a campaign has looked at (对标): items with findings, items that were found clean, and items that
 * nobody has looked at. An item was looked at where a checklist asked about it and was answered with more than “does not apply”.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class StandardCoverage {

    /** Items in use with all their revisions; each question about them is an index probe, so that history costs nothing. */
    private static final String ITEMS = """
            item as (
                select s.campaign_id, i.check_item_id, i.standard_id, i.code, i.section_code, i.section_name,
                       i.section_name_en, i.name, i.name_en,
                       array(select r.check_item_id from check_item r
                             where r.standard_id = i.standard_id and r.code = i.code) as revisions
                from campaign_standard s join check_item i using (standard_id)
                where s.campaign_id = any(:campaigns) and i.superseded_at is null and i.retired_at is null
            )
            """;

    private static final String ASKED = """
            from checklist_line q join stop_check k using (checklist_id)
            join stop_answer a on a.stop_check_id = k.stop_check_id and a.position = q.position
            join inspection n on n.inspection_id = k.inspection_id
            where q.check_item_id = any(i.revisions) and n.campaign_id = i.campaign_id
              and a.answer is distinct from 'NA'
              and (:secrets or n.kind <> 'UNANNOUNCED' or n.released_at is not null)
            """;

    public static final String SECTIONS = "with " + ITEMS + """
            , standing as (
                select i.*,
                       exists (select from finding f
                               where f.campaign_id = i.campaign_id and f.check_item_id = any(i.revisions)
                                 and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                                 and (:secrets or not f.hidden)) as open,
                       exists (select from finding f
                               where f.campaign_id = i.campaign_id and f.check_item_id = any(i.revisions)
                                 and f.state not in ('DRAFT', 'WITHDRAWN')
                                 and (:secrets or not f.hidden)) as found,
                       exists (select\s""" + ASKED + """
                              ) as asked
                from item i
            )
            select campaign_id, standard_id, section_code,
                   min(case when :english then coalesce(section_name_en, section_name) else section_name end)
                       as section_name,
                   count(*) as items, count(*) filter (where open) as open,
                   count(*) filter (where found and not open) as closed,
                   count(*) filter (where asked and not found) as clean,
                   count(*) filter (where not asked and not found) as never
            from standing
            group by campaign_id, standard_id, section_code
            order by campaign_id, standard_id, min(code)
            """;

    private static final String SINGLE_ITEMS = "with " + ITEMS + """
            select i.check_item_id as id, i.standard_id,
                   case when :english then coalesce(t.name_en, t.name) else t.name end as standard_name,
                   i.section_code,
                   case when :english then coalesce(i.section_name_en, i.section_name) else i.section_name end
                       as section_name,
                   i.code, case when :english then coalesce(i.name_en, i.name) else i.name end as name,
                   (select count(*) from finding f
                    where f.campaign_id = i.campaign_id and f.check_item_id = any(i.revisions)
                      and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                      and (:secrets or not f.hidden)) as open,
                   coalesce(g.found, 0) as found, g.last_found_at,
                   (select max(k.filled_at)\s""" + ASKED + """
                   ) as last_asked_at
            from item i
            join standard t using (standard_id)
            cross join lateral (
                select count(*) as found, max(f.found_at) as last_found_at from finding f
                where f.campaign_id = i.campaign_id and f.check_item_id = any(i.revisions)
                  and f.state not in ('DRAFT', 'WITHDRAWN') and (:secrets or not f.hidden)) g
            order by i.standard_id, i.code
            """;

    private final JdbcClient jdbc;

    /**
     * Section by section.
     *
     * @param secrets whether what unannounced rounds saw counts before they are released
     */
    public Map<UUID, List<SectionCoverage>> sections(Collection<UUID> campaigns, boolean secrets) {
        return about(SECTIONS, campaigns, secrets).query(SectionCoverage.class).list().stream()
                .collect(Collectors.groupingBy(SectionCoverage::campaignId));
    }

    /** Item by item, in the order of the standards. */
    public List<ItemCoverage> items(UUID campaign, boolean secrets) {
        return about(SINGLE_ITEMS, List.of(campaign), secrets)
                .query(ItemCoverage.class)
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, Collection<UUID> campaigns, boolean secrets) {
        return jdbc.sql(sql)
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .param("secrets", secrets)
                .param("english", Language.isEnglish());
    }
}
