package org.duban.ranking.consequence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DeadlineId;
import org.duban.ranking.EditionId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What a place, or something that was found out otherwise, brings a unit. */
@Entity
@Table(name = "ranking_consequence")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Consequence extends AggregateRoot<Consequence, ConsequenceId> {

    @EmbeddedId
    private ConsequenceId id;

    @Embedded
    private CampaignId campaignId;

    @Embedded
    private UnitId unitId;

    @Enumerated(EnumType.STRING)
    private ConsequenceKind kind;

    @Embedded
    private @Nullable EditionId editionId;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    /** How much of the ground there was. */
    private @Nullable BigDecimal extent;

    private @Nullable UUID findingId;
    private @Nullable String reason;

    /** In yuan. */
    private @Nullable BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private ConsequenceState state = ConsequenceState.PROPOSED;

    private @Nullable String post;

    @Embedded
    private @Nullable DeadlineId deadlineId;

    private Instant proposedAt;

    /** Null where the rules proposed it. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private @Nullable AccountId proposedBy;

    private @Nullable Instant confirmedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "confirmed_by"))
    private @Nullable AccountId confirmedBy;

    private @Nullable Instant doneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private @Nullable AccountId doneBy;

    private @Nullable String outcome;
    private @Nullable Instant droppedAt;

    /** Null where it fell with the edition on which it rested. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dropped_by"))
    private @Nullable AccountId droppedBy;

    private @Nullable String dropReason;

    /** By a rule, from an edition. */
    static Consequence propose(
            CampaignId campaign, EditionId edition, UnitId unit, Step step, BigDecimal extent, Instant now) {
        var consequence = begin(campaign, unit, step.kind(), now);
        consequence.editionId = edition;
        consequence.ground = step.ground();
        consequence.extent = extent;
        consequence.amount = step.amountFor(extent);
        return consequence;
    }

    /** By hand. */
    static Consequence propose(
            CampaignId campaign, NewConsequence wanted, @Nullable UUID finding, AccountId by, Instant now) {
        var consequence = begin(campaign, wanted.unit(), wanted.kind(), now);
        consequence.reason = wanted.reason().strip();
        consequence.amount = wanted.amount();
        consequence.findingId = finding;
        consequence.proposedBy = by;
        return consequence;
    }

    private static Consequence begin(CampaignId campaign, UnitId unit, ConsequenceKind kind, Instant now) {
        var consequence = new Consequence();
        consequence.id = ConsequenceId.next();
        consequence.campaignId = campaign;
        consequence.unitId = unit;
        consequence.kind = kind;
        consequence.proposedAt = now;
        return consequence;
    }

    /** Gives it to a post. */
    Consequence confirm(String toPost, DeadlineId deadline, AccountId by, Instant now) {
        confirm(by, now);
        this.post = toPost.strip();
        this.deadlineId = deadline;
        return this;
    }

    /** Puts a deduction on record. */
    Consequence confirm(AccountId by, Instant now) {
        require(ConsequenceState.PROPOSED);
        this.state = ConsequenceState.CONFIRMED;
        this.confirmedBy = by;
        this.confirmedAt = now;
        return this;
    }

    Consequence done(String how, AccountId by, Instant now) {
        require(ConsequenceState.CONFIRMED);
        if (kind.isMoney()) {
            throw new NothingToDo();
        }
        this.state = ConsequenceState.DONE;
        this.outcome = how.strip();
        this.doneBy = by;
        this.doneAt = now;
        return this;
    }

    Consequence drop(String why, @Nullable AccountId by, Instant now) {
        if (state.isEnded()) {
            throw new ConsequenceStandsOtherwise(state);
        }
        this.state = ConsequenceState.DROPPED;
        this.dropReason = why.strip();
        this.droppedBy = by;
        this.droppedAt = now;
        return this;
    }

    private void require(ConsequenceState needed) {
        if (state != needed) {
            throw new ConsequenceStandsOtherwise(state);
        }
    }
}
