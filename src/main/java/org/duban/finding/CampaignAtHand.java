package org.duban.finding;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaign for which somebody is probably about to log something: a wrong guess costs more than none. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CampaignAtHand {

    private final Campaigns campaigns;
    private final Rounds rounds;
    private final JdbcClient jdbc;

    /** That of today's round, else the one last logged for, else the only one; of the running ones. */
    public Optional<CampaignId> of(AccountId inspector) {
        var running = campaigns.takingNew().stream().map(CampaignFacts::id).toList();
        return rounds.campaignOfToday(inspector)
                .map(CampaignId::value)
                .or(() -> lastLoggedFor(inspector))
                .filter(running::contains)
                .or(() -> running.size() == 1 ? Optional.of(running.get(0)) : Optional.empty())
                .map(CampaignId::new);
    }

    private Optional<UUID> lastLoggedFor(AccountId inspector) {
        return jdbc.sql("select campaign_id from finding where logged_by = :inspector order by logged_at desc limit 1")
                .param("inspector", inspector.value())
                .query(UUID.class)
                .optional();
    }
}
