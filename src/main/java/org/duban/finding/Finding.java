package org.duban.finding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DeadlineId;
import org.duban.shared.AggregateRoot;
import org.duban.standard.CheckItemId;
import org.duban.standard.Severity;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One problem at one place (问题), from being logged to being struck off.
 *
 * <p>Each verb checks the state table and its own rule; who may call it is decided by {@link FindingPolicy}.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Finding extends AggregateRoot<Finding, FindingId> {

    @EmbeddedId
    private FindingId id;

    private String number;

    @Embedded
    private CampaignId campaignId;

    @Embedded
    private @Nullable PlaceId placeId;

    private String placeText;

    @Embedded
    private @Nullable CheckItemId checkItemId;

    private String category;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private BigDecimal points;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String description;
    private @Nullable String requirement;

    @Embedded
    private @Nullable UnitId unitId;

    @ElementCollection
    @CollectionTable(name = "finding_co_unit", joinColumns = @JoinColumn(name = "finding_id"))
    private Set<UnitId> coUnitIds = new HashSet<>();

    /** Units that passed it on to one below them: involved for good. */
    @ElementCollection
    @CollectionTable(name = "finding_former_unit", joinColumns = @JoinColumn(name = "finding_id"))
    private Set<UnitId> formerUnitIds = new HashSet<>();

    /** When the present unit got it from the one above; null if it was assigned to it. */
    private @Nullable Instant handedOverAt;

    private @Nullable String responsiblePerson;

    @Enumerated(EnumType.STRING)
    private FindingState state = FindingState.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable FindingState stateBeforeHold;

    private Instant foundAt;
    private Instant loggedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "logged_by"))
    private AccountId loggedBy;

    private @Nullable UUID inspectionId;
    private @Nullable String outerNumber;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String noEvidenceReason;

    /** The deadline that runs or ran last; a return or another unit brings a new one. */
    @Embedded
    private @Nullable DeadlineId deadlineId;

    /** How often the unit has handed in. */
    private int rounds;

    private int reworks;
    private boolean disputed;
    private boolean onTheSpot;

    /** Not to be seen by units until the unannounced round is released. */
    private boolean hidden;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recurrence_of"))
    private @Nullable FindingId recurrenceOf;

    private @Nullable Instant submittedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant withdrawnAt;

    /**
     * Logs what was found.
     *
     * @param round the round in which it was found, null without one
     */
    static Finding log(
            FindingId id,
            String number,
            LogFinding command,
            Classification as,
            Rounds.@Nullable Round round,
            AccountId by,
            Instant now) {
        var finding = new Finding();
        finding.id = id;
        finding.number = number;
        finding.campaignId = command.campaignId();
        finding.placeId = command.placeId();
        finding.placeText = as.placeName();
        finding.checkItemId = as.checkItemId();
        finding.category = as.category();
        finding.severity = as.severity();
        finding.points = as.points();
        finding.recurrenceOf = as.recurrenceOf();
        finding.source = sourceOf(command, round);
        finding.description = command.description();
        finding.requirement = command.requirement();
        finding.inspectionId = command.inspectionId();
        finding.outerNumber = command.outerNumber();
        finding.latitude = command.latitude();
        finding.longitude = command.longitude();
        finding.noEvidenceReason = command.noEvidenceReason();
        finding.hidden = round != null && round.secret();
        finding.foundAt = command.foundAt() == null ? now : command.foundAt();
        finding.loggedAt = now;
        finding.loggedBy = by;
        if (finding.foundAt.isAfter(now)) {
            throw new FoundInTheFuture();
        }
        return finding;
    }

    private static Source sourceOf(LogFinding command, Rounds.@Nullable Round round) {
        if (command.source() != null) {
            return command.source();
        }
        return round == null ? Source.ROUTINE : round.source();
    }

    /** Gives it to a unit, which answers by the deadline. */
    Finding assign(UnitId unit, Set<UnitId> coUnits, DeadlineId deadline) {
        require(FindingAction.ASSIGN);
        giveTo(unit, coUnits, deadline);
        this.state = FindingState.ASSIGNED;
        return this;
    }

    /** Put right before the inspector's eyes: closed at once, and scored by a factor of its own. */
    Finding fixOnTheSpot(@Nullable UnitId unit, Instant now) {
        require(FindingAction.FIX_ON_THE_SPOT);
        if (unit != null) {
            this.unitId = unit;
        }
        this.onTheSpot = true;
        close(now);
        return this;
    }

    Finding acknowledge(@Nullable String person) {
        require(FindingAction.ACKNOWLEDGE);
        this.responsiblePerson = person;
        this.state = FindingState.RECTIFYING;
        return this;
    }

    /** The unit says that another is responsible: once, and soon. */
    Finding dispute(Instant assignedAt, Duration within, Instant now) {
        require(FindingAction.DISPUTE);
        if (disputed) {
            throw new DisputedBefore();
        }
        if (now.isAfter(assignedAt.plus(within))) {
            throw new DisputedTooLate(within.toHours());
        }
        this.disputed = true;
        this.state = FindingState.DISPUTED;
        return this;
    }

    /** The ruling: the same unit after all. Its clock was never stopped. */
    Finding confirmUnit() {
        require(FindingAction.RULE);
        this.state = FindingState.ASSIGNED;
        return this;
    }

    /** The ruling: another unit, whose clock starts now. */
    Finding transferTo(UnitId unit, DeadlineId deadline) {
        require(FindingAction.RULE);
        giveTo(unit, Set.copyOf(coUnitIds), deadline);
        this.responsiblePerson = null;
        this.handedOverAt = null;
        this.state = FindingState.ASSIGNED;
        return this;
    }

    /** The unit passes it on to one below it: the deadline is the same, and to be acknowledged anew. */
    Finding handOver(UnitId below, Instant now) {
        require(FindingAction.HAND_OVER);
        if (unitId != null) {
            this.formerUnitIds.add(unitId);
        }
        this.unitId = below;
        this.coUnitIds.remove(below);
        this.handedOverAt = now;
        this.responsiblePerson = null;
        this.state = FindingState.ASSIGNED;
        return this;
    }

    /** The unit hands in; this instant decides whether it was in time. */
    Finding submit(Instant now) {
        require(FindingAction.SUBMIT);
        this.rounds++;
        this.submittedAt = now;
        this.state = FindingState.SUBMITTED;
        return this;
    }

    Finding pass(Instant now) {
        require(FindingAction.PASS);
        close(now);
        return this;
    }

    Finding sendBack(DeadlineId next) {
        require(FindingAction.RETURN);
        this.reworks++;
        this.deadlineId = next;
        this.state = FindingState.RECTIFYING;
        return this;
    }

    Finding hold() {
        require(FindingAction.HOLD);
        this.stateBeforeHold = state;
        this.state = FindingState.ON_HOLD;
        return this;
    }

    Finding resume() {
        require(FindingAction.RESUME);
        this.state = stateBeforeHold == null ? FindingState.RECTIFYING : stateBeforeHold;
        this.stateBeforeHold = null;
        return this;
    }

    Finding withdraw(Instant now) {
        require(FindingAction.WITHDRAW);
        this.state = FindingState.WITHDRAWN;
        this.stateBeforeHold = null;
        this.closedAt = null;
        this.withdrawnAt = now;
        return this;
    }

    /** Whoever passed it on knows it by this number. */
    Finding number(String outerNumber) {
        this.outerNumber = outerNumber;
        return this;
    }

    /** Further units have a part in it. */
    Finding share(Set<UnitId> units) {
        this.coUnitIds.addAll(units);
        if (unitId != null) {
            this.coUnitIds.remove(unitId);
        }
        return this;
    }

    Set<UnitId> involvedUnits() {
        var involved = new HashSet<>(coUnitIds);
        if (unitId != null) {
            involved.add(unitId);
        }
        return involved;
    }

    /** Those who answer or help now, and those who answered before: of none of them anybody verifies. */
    Set<UnitId> unitsThatHadIt() {
        var had = involvedUnits();
        had.addAll(formerUnitIds);
        return had;
    }

    private void giveTo(UnitId unit, Set<UnitId> coUnits, DeadlineId deadline) {
        this.unitId = unit;
        this.coUnitIds.clear();
        this.coUnitIds.addAll(coUnits);
        this.coUnitIds.remove(unit);
        this.deadlineId = deadline;
    }

    private void close(Instant now) {
        this.closedAt = now;
        this.state = FindingState.CLOSED;
    }

    /** Refuses what the present state does not allow. */
    final void require(FindingAction action) {
        if (!action.isAllowedIn(state)) {
            throw new IllegalTransition(action, state);
        }
    }
}
