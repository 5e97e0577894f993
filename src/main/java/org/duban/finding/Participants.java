package org.duban.finding;

import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.unit.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The units that may be given what a campaign finds: its district and all below it. Those of another district may not; those
 * that nobody has put into a district yet, as ledgers bring them, may.
 */
@Component
@RequiredArgsConstructor
class Participants {

    private static final String OUTSIDE = """
            with recursive above as (
                select unit_id, parent_id, level from unit where unit_id = :unit
                union all
                select u.unit_id, u.parent_id, u.level from unit u join above a on u.unit_id = a.parent_id
            )
            select coalesce(bool_or(a.level = 'DISTRICT') and not bool_or(a.unit_id = c.zone_unit_id), false)
            from above a join campaign c on c.campaign_id = :campaign
            """;

    private final JdbcClient jdbc;

    /** A unit that does not exist is for the database to refuse. */
    void require(CampaignId campaign, UnitId unit) {
        var isOutside = jdbc.sql(OUTSIDE)
                .param("unit", unit.value())
                .param("campaign", campaign.value())
                .query(Boolean.class)
                .single();
        if (isOutside) {
            throw new UnitOutsideCampaign();
        }
    }
}
