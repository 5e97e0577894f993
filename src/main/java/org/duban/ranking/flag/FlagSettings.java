package org.duban.ranking.flag;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.ranking.NotThePublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** By which rules a campaign's editions bring flags. */
@Service
@Transactional
@RequiredArgsConstructor
public class FlagSettings {

    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Transactional(readOnly = true)
    public FlagRules of(CampaignId campaign) {
        return jdbc.sql("select rules::text from ranking_flag_rules where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(String.class)
                .optional()
                .map(rules -> json.readValue(rules, FlagRules.class))
                .orElse(FlagRules.OFF);
    }

    /** From the next publication on; what is published keeps its flags. */
    public void choose(CampaignId campaign, FlagRules rules, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        campaigns.require(campaign);
        if (rules.equals(of(campaign))) {
            return;
        }
        jdbc.sql("""
                        insert into ranking_flag_rules (campaign_id, rules) values (:campaign, cast(:rules as jsonb))
                        on conflict (campaign_id) do update set rules = excluded.rules
                        """)
                .param("campaign", campaign.value())
                .param("rules", json.writeValueAsString(rules))
                .update();
        log.record(SubjectKind.CAMPAIGN, campaign.value(), "RANKING_FLAGS_CHOSEN", Map.of("on", rules.on()));
    }
}
