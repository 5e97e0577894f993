package org.duban.ranking;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Four eyes before a ranking goes out (审核): another supervisor than the one who drafted it looks it over, and where the
 * campaign wants that, nothing is published without, nor by the reviewer.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class EditionReviews {

    private final EditionRepository editions;
    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Transactional(readOnly = true)
    public boolean areWanted(CampaignId campaign) {
        return jdbc.sql("select exists (select from ranking_review_wanted where campaign_id = :campaign)")
                .param("campaign", campaign.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the campaign's editions are published only once they have been reviewed. */
    public void want(CampaignId campaign, boolean wanted) {
        campaigns.require(campaign);
        var changed = jdbc.sql(
                        wanted
                                ? "insert into ranking_review_wanted (campaign_id) values (:campaign) on conflict do nothing"
                                : "delete from ranking_review_wanted where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .update();
        if (changed > 0) {
            log.record(SubjectKind.CAMPAIGN, campaign.value(), "RANKING_REVIEW_CHOSEN", Map.of("wanted", wanted));
        }
    }

    /**
     * Says that a draft has been looked over and is right.
     *
     * @param version of the draft that was looked over; one that has been computed again since is refused
     */
    public void review(EditionId id, SignedIn by, @Nullable Long version) {
        NotThePublisher.refuseOthers(by);
        var edition = editions.requireLocked(id);
        edition.requireDraft();
        edition.expectVersion(version);
        editions.saveAndFlush(edition.review(by.accountId(), clock.instant()));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("campaignId", edition.getCampaignId().toString());
        detail.put("from", edition.getPeriodFrom().toString());
        log.record(SubjectKind.EDITION, id.value(), "REVIEWED", detail);
    }

    void require(Edition edition, AccountId publisher) {
        if (!areWanted(edition.getCampaignId())) {
            return;
        }
        if (edition.getReviewedBy() == null) {
            throw new NotReviewed();
        }
        if (edition.getReviewedBy().equals(publisher)) {
            throw new PublishedByReviewer();
        }
    }
}
