package org.duban.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At which hour a campaign's three papers of the day are drafted by themselves (每日三个一). */
@Service
@Transactional
@RequiredArgsConstructor
public class DailyPapers {

    private final Documents documents;
    private final DocumentNews news;
    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Optional<Integer> hourOf(CampaignId campaign) {
        return jdbc.sql("select hour from document_rhythm where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(Integer.class)
                .optional();
    }

    /**
     * Chooses the hour.
     *
     * @param hour of the day, from 0 to 23; null for never
     */
    public void choose(CampaignId campaign, @Nullable Integer hour, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        campaigns.require(campaign);
        jdbc.sql("delete from document_rhythm where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .update();
        if (hour != null) {
            jdbc.sql("insert into document_rhythm (campaign_id, hour) values (:campaign, :hour)")
                    .param("campaign", campaign.value())
                    .param("hour", hour)
                    .update();
        }
        log.record(
                SubjectKind.CAMPAIGN,
                campaign.value(),
                "DAILY_PAPERS_CHOSEN",
                Map.of("hour", hour == null ? "" : hour.toString()));
    }

    /** Drafts those whose hour has come today, each once, and returns for how many campaigns. */
    public int draftWhatIsDue() {
        var day = LocalDate.now(clock);
        var due = jdbc.sql("""
                        select r.campaign_id from document_rhythm r join campaign c using (campaign_id)
                        where c.archived_at is null and r.hour <= :hour order by r.campaign_id
                        """).param("hour", LocalTime.now(clock).getHour()).query(UUID.class).list().stream()
                .filter(campaign -> isFirst(campaign, day))
                .map(CampaignId::new)
                .toList();
        due.forEach(campaign ->
                news.drafted(campaign, documents.beginDaily(campaign, day, null).get(0), day.toString()));
        return due.size();
    }

    /** The row is kept for ever: what the office threw away, or another node has just made, is not made again. */
    private boolean isFirst(UUID campaign, LocalDate day) {
        return jdbc.sql(
                                "insert into document_drafted (campaign_id, day) values (:campaign, :day) on conflict do nothing")
                        .param("campaign", campaign)
                        .param("day", day)
                        .update()
                == 1;
    }
}
