package org.duban.finding.recurrence;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps on which days after closing the findings of each campaign are looked at again. */
@Service
@Transactional
@RequiredArgsConstructor
public class WatchDaysRegister {

    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;

    /** Those that come to pass: a campaign may have shortened its watch since they were chosen. */
    @Transactional(readOnly = true)
    public WatchDays of(CampaignId campaign) {
        return jdbc.sql("select array_to_string(days, ',') from finding_watch_days where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(String.class)
                .optional()
                .map(WatchDays::of)
                .orElse(WatchDays.USUAL)
                .within(campaigns.require(campaign).watchDays());
    }

    /**
     * Holds for what is closed from now on.
     *
     * @throws WatchOver where a day is later than the campaign watches
     */
    public void choose(CampaignId campaign, WatchDays days) {
        var watch = campaigns.requireOpen(campaign).watchDays();
        if (!days.within(watch).equals(days)) {
            throw new WatchOver(watch);
        }
        jdbc.sql("""
                        insert into finding_watch_days as w (campaign_id, version, days) values (:campaign, 0, :days)
                        on conflict (campaign_id) do update set days = excluded.days, version = w.version + 1
                        """)
                .param("campaign", campaign.value())
                .param("days", days.days().toArray(Integer[]::new))
                .update();
        log.record(SubjectKind.CAMPAIGN, campaign.value(), "WATCH_DAYS_CHOSEN", Map.of("days", days.toString()));
    }
}
