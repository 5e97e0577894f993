package org.duban.finding.part;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.deadline.DeadlineId;
import org.duban.finding.FindingId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What one of several units does about a finding (分办), from being handed out to being done. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class FindingPart extends AggregateRoot<FindingPart, FindingPartId> {

    @EmbeddedId
    private FindingPartId id;

    @Embedded
    private FindingId findingId;

    @Embedded
    private UnitId unitId;

    private String what;

    /** The deadline that runs or ran last; a return brings a new one. */
    @Embedded
    private DeadlineId deadlineId;

    @Enumerated(EnumType.STRING)
    private PartState state = PartState.ASSIGNED;

    /** How often the unit has handed in. */
    private int rounds;

    private int reworks;
    private Instant assignedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assigned_by"))
    private AccountId assignedBy;

    private @Nullable Instant submittedAt;
    private @Nullable Instant doneAt;
    private @Nullable Instant cancelledAt;

    static FindingPart assign(
            FindingPartId id, FindingId finding, NewPart part, DeadlineId deadline, AccountId by, Instant now) {
        var assigned = new FindingPart();
        assigned.id = id;
        assigned.findingId = finding;
        assigned.unitId = part.unit();
        assigned.what = part.what();
        assigned.deadlineId = deadline;
        assigned.assignedAt = now;
        assigned.assignedBy = by;
        return assigned;
    }

    /** The unit hands in; this instant decides whether it was in time. */
    FindingPart submit(Instant now) {
        require(PartAction.SUBMIT);
        this.rounds++;
        this.submittedAt = now;
        this.state = PartState.SUBMITTED;
        return this;
    }

    FindingPart pass(Instant now) {
        require(PartAction.VERIFY);
        this.doneAt = now;
        this.state = PartState.DONE;
        return this;
    }

    FindingPart sendBack(DeadlineId next) {
        require(PartAction.VERIFY);
        this.reworks++;
        this.deadlineId = next;
        this.state = PartState.ASSIGNED;
        return this;
    }

    FindingPart cancel(Instant now) {
        require(PartAction.CANCEL);
        this.cancelledAt = now;
        this.state = PartState.CANCELLED;
        return this;
    }

    /** Refuses what the present state does not allow. */
    final void require(PartAction action) {
        if (!action.isAllowedIn(state)) {
            throw new PartTransition(action, state);
        }
    }
}
