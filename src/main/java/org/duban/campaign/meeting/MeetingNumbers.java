package org.duban.campaign.meeting;

import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running numbers of a campaign's meetings: none twice, and none left out. */
@Component
@RequiredArgsConstructor
class MeetingNumbers {

    private final JdbcClient jdbc;

    int next(CampaignId campaign) {
        return jdbc.sql("""
                        insert into meeting_number (campaign_id, last) values (:campaign, 1)
                        on conflict (campaign_id) do update set last = meeting_number.last + 1
                        returning last
                        """)
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }
}
