package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.standard.CheckItemFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a finding comes back from (反弹): as told, or else by itself. It is locked, and that before the new one takes its
 * number: so does whoever looks again or withdraws, and none of them waits for another who waits for them.
 */
@Component
@RequiredArgsConstructor
class EarlierFindings {

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Earlier(UUID campaignId, String number, FindingState state) {}

    @Nullable
    FindingId of(LogFinding command, @Nullable CheckItemFacts item, CampaignFacts campaign, Instant foundAt) {
        var told = command.recurrence();
        if (told == null) {
            return detect(command, item, campaign, foundAt);
        }
        return told.of() == null ? null : require(told.of(), campaign);
    }

    private FindingId require(FindingId id, CampaignFacts campaign) {
        var earlier = jdbc.sql(
                        "select campaign_id, number, state from finding where finding_id = :id for no key update")
                .param("id", id.value())
                .query(Earlier.class)
                .optional()
                .orElseThrow(RelapseOfUnknown::new);
        if (!earlier.campaignId().equals(campaign.id())) {
            throw new RelapseOfOtherCampaign(earlier.number());
        }
        if (earlier.state() != FindingState.CLOSED) {
            throw new RelapseOfOpen(earlier.number());
        }
        return id;
    }

    /** The last finding of the same item at the same place that was closed within the campaign's watch period. */
    private @Nullable FindingId detect(
            LogFinding command, @Nullable CheckItemFacts item, CampaignFacts campaign, Instant foundAt) {
        if (command.placeId() == null || item == null) {
            return null;
        }
        return jdbc.sql("""
                        select f.finding_id from finding f join check_item i using (check_item_id)
                        where f.campaign_id = :campaign and f.place_id = :place
                          and i.standard_id = :standard and i.code = :code
                          and f.state = 'CLOSED' and f.closed_at between :since and :foundAt
                        order by f.closed_at desc limit 1 for no key update of f
                        """)
                .param("campaign", campaign.id())
                .param("place", command.placeId().value())
                .param("standard", item.standardId())
                .param("code", item.code())
                .param("since", utc(new Watch(campaign.watchDays(), clock.getZone()).since(foundAt)))
                .param("foundAt", utc(foundAt))
                .query(UUID.class)
                .optional()
                .map(FindingId::new)
                .orElse(null);
    }
}
