package org.duban.ranking;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which rhythm each campaign is ranked: the periods whose drafts are made by themselves once they are over. */
@Service
@Transactional
@RequiredArgsConstructor
public class RankingRhythms {

    private final Campaigns campaigns;
    private final RankingService rankings;
    private final EditionNews news;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A rhythm that a campaign has had since a day. */
    private record Rhythm(UUID campaignId, PeriodKind kind, LocalDate since) {}

    @Transactional(readOnly = true)
    public Set<PeriodKind> of(CampaignId campaign) {
        return jdbc
                .sql("select kind from ranking_rhythm where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(PeriodKind.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PeriodKind.class)));
    }

    /** Days chosen freely come in no rhythm. */
    public void choose(CampaignId campaign, Set<PeriodKind> kinds) {
        campaigns.require(campaign);
        if (!PeriodKind.recurring().containsAll(kinds)) {
            throw new NoRhythm();
        }
        var names = kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
        jdbc.sql("delete from ranking_rhythm where campaign_id = :campaign and kind <> all(:kinds)")
                .param("campaign", campaign.value())
                .param("kinds", names)
                .update();
        jdbc.sql("""
                        insert into ranking_rhythm (campaign_id, kind, since)
                        select :campaign, kind, :today from unnest(cast(:kinds as text[])) kind
                        on conflict do nothing
                        """)
                .param("campaign", campaign.value())
                .param("kinds", names)
                .param("today", LocalDate.now(clock))
                .update();
        log.record(SubjectKind.CAMPAIGN, campaign.value(), "RANKING_RHYTHM_CHOSEN", Map.of("kinds", List.of(names)));
    }

    /** Drafts the periods that were over by now, each once, and returns how many those were. */
    public int draftWhatIsOver() {
        var today = LocalDate.now(clock);
        return (int) jdbc.sql("""
                        select r.campaign_id, r.kind, r.since from ranking_rhythm r join campaign c using (campaign_id)
                        where c.archived_at is null order by r.campaign_id, r.kind
                        """).query(Rhythm.class).list().stream()
                .filter(rhythm ->
                        draft(rhythm, Period.containing(rhythm.kind(), today).previous()))
                .count();
    }

    private boolean draft(Rhythm rhythm, Period period) {
        var campaign = new CampaignId(rhythm.campaignId());
        if (period.to().isBefore(rhythm.since()) || !isFirst(rhythm, period) || exists(campaign, period)) {
            return false;
        }
        news.drafted(rankings.make(campaign, period, null));
        return true;
    }

    /** The row is kept for ever: what the office threw away, or another node has just made, is not made again. */
    private boolean isFirst(Rhythm rhythm, Period period) {
        return jdbc.sql("""
                        insert into ranking_drafted (campaign_id, kind, period_from, drafted_at)
                        values (:campaign, :kind, :from, :now) on conflict do nothing
                        """)
                        .param("campaign", rhythm.campaignId())
                        .param("kind", rhythm.kind().name())
                        .param("from", period.from())
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Somebody was quicker and drafted or published it by hand. */
    private boolean exists(CampaignId campaign, Period period) {
        return jdbc.sql("""
                        select exists (select from ranking_edition
                                       where campaign_id = :campaign and kind = :kind and period_from = :from)
                        """)
                .param("campaign", campaign.value())
                .param("kind", period.kind().name())
                .param("from", period.from())
                .query(Boolean.class)
                .single();
    }
}
