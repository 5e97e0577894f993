package org.duban.ranking.consequence;

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

/** What a campaign's rankings bring by its rules. */
@Service
@Transactional
@RequiredArgsConstructor
public class ConsequenceSettings {

    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Transactional(readOnly = true)
    public ConsequenceRules of(CampaignId campaign) {
        return jdbc.sql("select rules::text from ranking_consequence_rules where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(String.class)
                .optional()
                .map(rules -> json.readValue(rules, ConsequenceRules.class))
                .orElse(ConsequenceRules.NONE);
    }

    /** From the next publication on. */
    public void choose(CampaignId campaign, ConsequenceRules rules, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        campaigns.require(campaign);
        if (rules.equals(of(campaign))) {
            return;
        }
        jdbc.sql("""
                        insert into ranking_consequence_rules (campaign_id, rules)
                        values (:campaign, cast(:rules as jsonb))
                        on conflict (campaign_id) do update set rules = excluded.rules
                        """)
                .param("campaign", campaign.value())
                .param("rules", json.writeValueAsString(rules))
                .update();
        log.record(
                SubjectKind.CAMPAIGN,
                campaign.value(),
                "RANKING_CONSEQUENCES_CHOSEN",
                Map.of("steps", rules.steps().size()));
    }
}
