package org.duban.campaign;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads campaigns for other features. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Campaigns {

    private static final String FACTS = """
            select c.campaign_id as id, c.name, c.zone_unit_id, c.lead_unit_id, c.starts_on, c.ends_on, c.assessed_on,
                   c.watch_days, c.winding_up_at is not null as winding_up,
                   c.archived_at is not null as archived, c.sample,
                   array(select cs.standard_id from campaign_standard cs where cs.campaign_id = c.campaign_id)
                       as standard_ids
            from campaign c
            """;

    private final JdbcClient jdbc;

    public CampaignFacts require(CampaignId id) {
        return jdbc.sql(FACTS + " where c.campaign_id = :id")
                .param("id", id.value())
                .query(CampaignFacts.class)
                .optional()
                .orElseThrow(() -> new CampaignNotFound(id));
    }

    /** A campaign that still takes findings and tasks. */
    public CampaignFacts requireRunning(CampaignId id) {
        var campaign = requireOpen(id);
        if (campaign.windingUp()) {
            throw new CampaignWindsUp(campaign.name());
        }
        return campaign;
    }

    /** A campaign in which what is open may be brought to its end. */
    public CampaignFacts requireOpen(CampaignId id) {
        var campaign = require(id);
        if (campaign.archived()) {
            throw new CampaignArchived(campaign.name());
        }
        return campaign;
    }

    /**
     * Waits for whoever else changes what belongs to the campaign as a whole, and makes others wait until the transaction ends. Who only
     * adds to it is not held up.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queueFor(CampaignId id) {
        jdbc.sql("select 1 from campaign where campaign_id = :id for no key update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Campaigns that are not archived, the most recent first. */
    public List<CampaignFacts> running() {
        return jdbc.sql(FACTS + " where c.archived_at is null order by c.sample, c.starts_on desc, c.name")
                .query(CampaignFacts.class)
                .list();
    }

    /** All campaigns, those in the archive last. */
    public List<CampaignFacts> all() {
        return jdbc.sql(FACTS + " order by c.archived_at is not null, c.sample, c.starts_on desc, c.name")
                .query(CampaignFacts.class)
                .list();
    }

    /** Of those that run, those in which something new may begin. */
    public List<CampaignFacts> takingNew() {
        return running().stream().filter(campaign -> !campaign.windingUp()).toList();
    }

    /** Who answers for an item in an area: the most particular row of the responsibility matrix. */
    public @Nullable UUID responsibleUnit(
            CampaignId campaign, List<UUID> areaUpwards, @Nullable String sectionCode, @Nullable String itemCode) {
        return jdbc.sql("""
                        select r.unit_id from responsibility r
                        where r.campaign_id = :campaign
                          and (r.area_unit_id is null or r.area_unit_id = any(:area))
                          and (r.section_code is null or r.section_code = cast(:section as text))
                          and (r.item_code is null or r.item_code = cast(:item as text))
                        order by r.item_code is null, r.section_code is null,
                                 coalesce(array_position(:area, r.area_unit_id), 1000)
                        limit 1
                        """)
                .param("campaign", campaign.value())
                .param("area", areaUpwards.toArray(UUID[]::new))
                .param("section", sectionCode)
                .param("item", itemCode)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
