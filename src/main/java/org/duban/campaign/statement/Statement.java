package org.duban.campaign.statement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.evidence.EvidenceId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A statement of responsibility (目标责任书): a draft until it is signed, then fixed. */
@Entity
@Table(name = "responsibility_statement")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Statement extends AggregateRoot<Statement, StatementId> {

    @EmbeddedId
    private StatementId id;

    @Embedded
    private CampaignId campaignId;

    @Embedded
    private UnitId unitId;

    private String title;
    private @Nullable String signer;
    private @Nullable String handedTo;

    @Enumerated(EnumType.STRING)
    private StatementState state = StatementState.DRAFT;

    /** Also what changes in its clauses alone is a change of the statement. */
    private Instant changedAt;

    private @Nullable LocalDate signedOn;
    private @Nullable Instant signedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private @Nullable AccountId signedBy;

    private @Nullable Instant annulledAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "annulled_by"))
    private @Nullable AccountId annulledBy;

    private @Nullable String annulmentReason;

    /** The signed paper, once somebody has scanned it. */
    @Embedded
    private @Nullable EvidenceId scanId;

    static Statement draft(StatementId id, CampaignId campaign, UnitId unit, StatementDetails details, Instant now) {
        var statement = new Statement();
        statement.id = id;
        statement.campaignId = campaign;
        statement.unitId = unit;
        return statement.change(details, now);
    }

    final Statement change(StatementDetails details, Instant now) {
        requireDraft();
        this.title = details.title();
        this.signer = details.signer();
        this.handedTo = details.handedTo();
        this.changedAt = now;
        return this;
    }

    Statement sign(Signing signing, AccountId by, Instant now) {
        requireDraft();
        this.state = StatementState.SIGNED;
        this.signer = signing.signer();
        this.signedOn = signing.signedOn();
        this.signedAt = now;
        this.signedBy = by;
        this.changedAt = now;
        return this;
    }

    /** Signed by somebody, by today, and with something undertaken that was not due before. */
    void requireSignable(Signing signing, List<ClauseDetails> clauses, LocalDate today) {
        requireDraft();
        if (signing.signer() == null) {
            throw new StatementWithoutSigner();
        }
        if (signing.signedOn().isAfter(today)) {
            throw new SignedInTheFuture();
        }
        if (clauses.isEmpty()) {
            throw new StatementWithoutClauses();
        }
        for (var i = 0; i < clauses.size(); i++) {
            var due = clauses.get(i).dueOn();
            if (due != null && due.isBefore(signing.signedOn())) {
                throw new ClauseDueBeforeSigning(i + 1);
            }
        }
    }

    Statement annul(@Nullable String reason, AccountId by, Instant now) {
        if (state == StatementState.ANNULLED) {
            throw new StatementIsFixed(state);
        }
        var why = StatementDetails.orNull(reason);
        if (why == null) {
            throw new AnnulledSilently();
        }
        this.state = StatementState.ANNULLED;
        this.annulmentReason = why;
        this.annulledAt = now;
        this.annulledBy = by;
        this.changedAt = now;
        return this;
    }

    Statement scanned(EvidenceId scan, Instant now) {
        if (state != StatementState.SIGNED) {
            throw new StatementNotSigned();
        }
        this.scanId = scan;
        this.changedAt = now;
        return this;
    }

    private void requireDraft() {
        if (state != StatementState.DRAFT) {
            throw new StatementIsFixed(state);
        }
    }
}
