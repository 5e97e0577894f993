package org.duban.finding;

import java.util.Set;
import java.util.UUID;
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
public class Participants {

    private static final String OUTSIDE = """
            with recursive above as (
                select unit_id, parent_id, level from unit where unit_id = :unit
                union all
                select u.unit_id, u.parent_id, u.level from unit u join above a on u.unit_id = a.parent_id
            )
            select coalesce(bool_or(a.level = 'DISTRICT') and not bool_or(a.unit_id = c.zone_unit_id), false)
            from above a join campaign c on c.campaign_id = :campaign
            """;

    private static final String ALL_OUTSIDE = """
            with recursive placed as (
                select unit_id from unit where level = 'DISTRICT'
                union
                select u.unit_id from unit u join placed p on u.parent_id = p.unit_id
            ), zone as (
                select zone_unit_id as unit_id from campaign where campaign_id = :campaign
                union
                select u.unit_id from unit u join zone z on u.parent_id = z.unit_id
            )
            select unit_id from placed except select unit_id from zone
            """;

    private final JdbcClient jdbc;

    /** Units of other districts. */
    public Set<UUID> outside(CampaignId campaign) {
        return Set.copyOf(jdbc.sql(ALL_OUTSIDE)
                .param("campaign", campaign.value())
                .query(UUID.class)
                .list());
    }

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
