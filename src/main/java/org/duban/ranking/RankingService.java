package org.duban.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.ranking.Edition.Imprint;
import org.duban.ranking.RankingComputation.Order;
import org.duban.ranking.scheme.Schemes;
import org.duban.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes editions: drafts that may be computed anew or thrown away, and publications that are for good. */
@Service
@Transactional
@RequiredArgsConstructor
public class RankingService {

    private final EditionRepository editions;
    private final RankingComputation computation;
    private final EditionNumbers numbers;
    private final EditionSeal seal;
    private final Schemes schemes;
    private final EditionReviews reviews;
    private final List<PublicationStep> steps;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final EditionNews news;
    private final Clock clock;

    public EditionId draft(CampaignId campaign, Period period, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        campaigns.require(campaign);
        return make(campaign, period, by.accountId()).getId();
    }

    /** @param by null for one that is drafted by itself */
    Edition make(CampaignId campaign, Period period, @Nullable AccountId by) {
        requireUnpublished(campaign, period);
        var now = clock.instant();
        var edition = Edition.draft(campaign, period, schemes.of(campaign), by, now);
        compute(edition, now);
        record(edition, "DRAFTED");
        return edition;
    }

    /**
     * Begins a new edition in the place of a published one, which stays as it is and names its correction once that is
     * published.
     */
    public EditionId correct(EditionId id, String reason, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        var now = clock.instant();
        var correction = editions.requireLocked(id).correct(reason, by.accountId(), now);
        if (editions.existsByCorrects(id)) {
            throw new CorrectedAlready();
        }
        compute(correction, now);
        record(correction, "CORRECTION_DRAFTED");
        return correction.getId();
    }

    /** Counts again, by the scheme as it stands now: what was handed in, withdrawn or released since then is taken into account. */
    public void recompute(EditionId id, SignedIn by, @Nullable Long version) {
        NotThePublisher.refuseOthers(by);
        var edition = editions.requireLocked(id);
        edition.expectVersion(version);
        edition.rankBy(schemes.of(edition.getCampaignId()));
        compute(edition, clock.instant());
        record(edition, "RECOMPUTED");
    }

    /** Numbers and seals the edition as it stands; from now on nothing of it changes. */
    public void publish(EditionId id, SignedIn by, @Nullable Long version) {
        NotThePublisher.refuseOthers(by);
        var edition = editions.requireLocked(id);
        edition.requireDraft();
        edition.expectVersion(version);
        requireSomebodyRanked(id);
        reviews.require(edition, by.accountId());
        var now = ZonedDateTime.now(clock);
        var number = numbers.next(edition.getCampaignId().value(), now.getYear());
        if (edition.getCorrects() == null) {
            // Whoever publishes the same days at the same time holds the number until then.
            requireUnpublished(edition.getCampaignId(), edition.period());
        }
        steps.forEach(step -> step.beforeSeal(edition));
        var digest = seal.of(id, now.getYear(), number);
        editions.saveAndFlush(
                edition.publish(imprint(id), now.getYear(), number, digest, by.accountId(), now.toInstant()));
        record(edition, "PUBLISHED");
        steps.forEach(step -> step.afterwards(edition));
        news.published(edition);
    }

    private void requireSomebodyRanked(EditionId id) {
        var ranked = jdbc.sql("""
                        select exists (select from ranking_standing where edition_id = :id and rank is not null)
                        """).param("id", id.value()).query(Boolean.class).single();
        if (!ranked) {
            throw new NobodyRanked();
        }
    }

    public void delete(EditionId id, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        var edition = editions.requireLocked(id);
        edition.requireDraft();
        editions.delete(edition);
        editions.flush();
        record(edition, "DELETED");
    }

    /** Whether the stored rows of a published edition still are those that were sealed. */
    @Transactional(readOnly = true)
    public boolean verify(EditionRow edition) {
        return edition.year() != null
                && edition.number() != null
                && seal.of(edition.editionId(), edition.year(), edition.number())
                        .equals(edition.digest());
    }

    /** Weeks and months may cover the same days, two weeks may not. */
    private void requireUnpublished(CampaignId campaign, Period period) {
        jdbc.sql("""
                        select year, number from ranking_edition
                        where campaign_id = :campaign and kind = :kind and published_at is not null
                          and period_from <= :to and period_to >= :from
                        order by published_at desc limit 1
                        """)
                .param("campaign", campaign.value())
                .param("kind", period.kind().name())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, at) -> new PeriodPublished(row.getInt(1), row.getInt(2)))
                .optional()
                .ifPresent(published -> {
                    throw published;
                });
    }

    private Imprint imprint(EditionId id) {
        return jdbc.sql("select campaign_name, issuer_name from ranking_imprint where edition_id = :id")
                .param("id", id.value())
                .query(Imprint.class)
                .single();
    }

    private void compute(Edition edition, Instant now) {
        var zone = clock.getZone();
        edition.computeAt(now, zone, previous(edition));
        editions.saveAndFlush(edition);
        computation.store(
                edition.getId(),
                new Order(
                        edition.getCampaignId(),
                        edition.period(),
                        zone,
                        edition.getAsOf(),
                        edition.isFinished(),
                        edition.getParameters(),
                        edition.getPreviousId()));
    }

    private @Nullable EditionId previous(Edition edition) {
        return latest(edition.getCampaignId(), edition.period(), edition.getCorrects() != null);
    }

    /** The edition to compare with: the last published one of the same kind that lies before, or covers the same days. */
    @Nullable
    EditionId latest(CampaignId campaign, Period period, boolean onlyBefore) {
        return jdbc.sql("""
                        select edition_id from ranking_edition
                        where campaign_id = :campaign and kind = :kind and published_at is not null
                          and (period_from < :from or period_from = :from and not :onlyBefore)
                        order by period_from desc, published_at desc limit 1
                        """)
                .param("campaign", campaign.value())
                .param("kind", period.kind().name())
                .param("from", period.from())
                .param("onlyBefore", onlyBefore)
                .query(UUID.class)
                .optional()
                .map(EditionId::new)
                .orElse(null);
    }

    private void record(Edition edition, String event) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("campaignId", edition.getCampaignId().toString());
        detail.put("from", edition.getPeriodFrom().toString());
        detail.put("to", edition.getPeriodTo().toString());
        if (edition.getNumber() != null) {
            detail.put("number", edition.getNumber());
        }
        log.record(SubjectKind.EDITION, edition.getId().value(), event, detail);
    }
}
