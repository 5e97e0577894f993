package org.duban.ranking.above;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.ranking.NotThePublisher;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ranks that the district got from above. */
@Service
@Transactional
@RequiredArgsConstructor
public class AboveRanks {

    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    public UUID note(CampaignId campaign, NewAboveRank rank, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        campaigns.require(campaign);
        requireSound(rank);
        var id = Uuids.next();
        jdbc.sql("""
                        insert into ranking_above (above_id, campaign_id, title, assessor, from_day, to_day, rank, field, target,
                                                   score, proof, noted_at, noted_by)
                        values (:id, :campaign, :title, :assessor, :from, :to, :rank, :field, :target, :score, :proof, :now, :by)
                        """)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("title", rank.title().strip())
                .param("assessor", rank.assessor().strip())
                .param("from", rank.from())
                .param("to", rank.to())
                .param("rank", rank.rank())
                .param("field", rank.field())
                .param("target", rank.target())
                .param("score", rank.score())
                .param("proof", orNull(rank.proof()))
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .update();
        record(campaign, "RANK_FROM_ABOVE_NOTED", rank.title().strip());
        return id;
    }

    /** It was noted in error; it stays legible and counts no more. */
    public void takeBack(CampaignId campaign, UUID id, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        jdbc.sql("""
                        update ranking_above set revoked_at = :now, revoked_by = :by
                        where above_id = :id and campaign_id = :campaign and revoked_at is null returning title
                        """)
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .param("id", id)
                .param("campaign", campaign.value())
                .query(String.class)
                .optional()
                .ifPresent(title -> record(campaign, "RANK_FROM_ABOVE_TAKEN_BACK", title));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<AboveRank> of(CampaignId campaign) {
        return jdbc.sql("""
                        select r.above_id as id, r.title, r.assessor, r.from_day, r.to_day, r.rank, r.field, r.target, r.score,
                               r.proof, r.noted_at, a.display_name as noted_by_name, r.revoked_at
                        from ranking_above r join account a on a.account_id = r.noted_by
                        where r.campaign_id = :campaign order by r.to_day desc, r.above_id desc
                        """)
                .param("campaign", campaign.value())
                .query(AboveRank.class)
                .list();
    }

    private static void requireSound(NewAboveRank rank) {
        if (rank.to().isBefore(rank.from())) {
            throw new EndsBeforeItBegins();
        }
        if (rank.rank() > rank.field()) {
            throw new RankOutOfField("rank", rank.field());
        }
        if (rank.target() != null && rank.target() > rank.field()) {
            throw new RankOutOfField("target", rank.field());
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void record(CampaignId campaign, String event, String title) {
        log.record(SubjectKind.CAMPAIGN, campaign.value(), event, Map.of("title", title));
    }
}
