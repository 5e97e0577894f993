package org.duban.ranking.consequence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.ranking.NotThePublisher;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a consequence: proposed, confirmed and given to a post, done, or dropped. A supervisor decides each step. */
@Service
@Transactional
@RequiredArgsConstructor
public class Consequences {

    private final ConsequenceRepository consequences;
    private final ConsequenceNews news;
    private final DeadlineService deadlines;
    private final Campaigns campaigns;
    private final UnitTree units;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Proposes one that no rule did. */
    public ConsequenceId propose(CampaignId campaign, NewConsequence wanted, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        campaigns.require(campaign);
        units.require(wanted.unit());
        if (wanted.kind().isMoney() && wanted.amount() == null) {
            throw new AmountMissing();
        }
        var finding = wanted.findingNumber() == null ? null : finding(campaign, wanted.findingNumber());
        var consequence = consequences.saveAndFlush(
                Consequence.propose(campaign, wanted, finding, by.accountId(), clock.instant()));
        news.record(consequence, "PROPOSED", Map.of("reason", wanted.reason().strip()));
        return consequence.getId();
    }

    /**
     * Says that it shall be.
     *
     * @param post who sees to it, and {@code dueOn} by the end of which day; a deduction needs neither
     */
    public void confirm(
            ConsequenceId id, @Nullable String post, @Nullable LocalDate dueOn, SignedIn by, @Nullable Long version) {
        var consequence = expected(id, by, version);
        var now = clock.instant();
        if (consequence.getKind().isMoney()) {
            consequence.confirm(by.accountId(), now);
        } else {
            if (post == null || post.isBlank()) {
                throw new PostMissing();
            }
            if (dueOn == null) {
                throw new DueDayMissing();
            }
            var deadline = deadlines.set(
                    DeadlineSubject.consequence(id.value()),
                    consequence.getCampaignId().value(),
                    consequence.getUnitId(),
                    DueBy.of(DeadlineTerm.by(dueOn)),
                    now);
            consequence.confirm(post, deadline, by.accountId(), now);
        }
        consequences.saveAndFlush(consequence);
        news.recordAndTell(
                consequence, "CONFIRMED", post == null ? Map.of() : Map.of("post", post.strip(), "dueOn", "" + dueOn));
    }

    /** Says that it was done: this instant decides in time or late. */
    public void finish(ConsequenceId id, String outcome, SignedIn by, @Nullable Long version) {
        var consequence = expected(id, by, version);
        var now = clock.instant();
        consequences.saveAndFlush(consequence.done(outcome, by.accountId(), now));
        deadlines.meet(Objects.requireNonNull(consequence.getDeadlineId()), now);
        news.recordAndTell(consequence, "DONE", Map.of("outcome", outcome.strip()));
    }

    /** Says why it is not to be, after all or from the beginning. */
    public void drop(ConsequenceId id, String reason, SignedIn by, @Nullable Long version) {
        var consequence = expected(id, by, version);
        var known = consequence.getState() == ConsequenceState.CONFIRMED;
        var now = clock.instant();
        consequences.saveAndFlush(consequence.drop(reason, by.accountId(), now));
        if (consequence.getDeadlineId() != null) {
            deadlines.cancel(consequence.getDeadlineId(), now);
        }
        var detail = Map.of("reason", reason.strip());
        if (known) {
            news.recordAndTell(consequence, "DROPPED", detail);
        } else {
            news.record(consequence, "DROPPED", detail);
        }
    }

    private Consequence expected(ConsequenceId id, SignedIn by, @Nullable Long version) {
        NotThePublisher.refuseOthers(by);
        var consequence = consequences.require(id);
        consequence.expectVersion(version);
        return consequence;
    }

    private UUID finding(CampaignId campaign, String number) {
        return jdbc.sql("select finding_id from finding where campaign_id = :campaign and number = :number")
                .param("campaign", campaign.value())
                .param("number", number.strip())
                .query(UUID.class)
                .optional()
                .orElseThrow(FindingUnknown::new);
    }
}
