package org.duban.finding.reply;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.deadline.DeadlineId;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** That the sender of a letter is owed a written reply by a date (回复), and the reply once it is given. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ReplyDuty extends AggregateRoot<ReplyDuty, ReplyDutyId> {

    @EmbeddedId
    private ReplyDutyId id;

    @Embedded
    private FindingId findingId;

    /** Who answers. */
    @Embedded
    private UnitId unitId;

    private String sender;
    private LocalDate receivedOn;

    @Embedded
    private DeadlineId deadlineId;

    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
    private AccountId openedBy;

    private @Nullable String replyText;
    private @Nullable String replyNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reply_evidence_id"))
    private @Nullable EvidenceId replyEvidenceId;

    private @Nullable Instant repliedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replied_by"))
    private @Nullable AccountId repliedBy;

    private @Nullable Boolean inTime;
    private @Nullable Instant cancelledAt;

    static ReplyDuty open(
            ReplyDutyId id,
            FindingId finding,
            UnitId unit,
            ReplyTerms terms,
            DeadlineId deadline,
            AccountId by,
            Instant now) {
        var duty = new ReplyDuty();
        duty.id = id;
        duty.findingId = finding;
        duty.unitId = unit;
        duty.sender = terms.sender();
        duty.receivedOn = terms.receivedOn();
        duty.deadlineId = deadline;
        duty.openedAt = now;
        duty.openedBy = by;
        return duty;
    }

    /** The reply went out; this instant decides whether it was in time. */
    ReplyDuty reply(WrittenReply reply, boolean inTime, AccountId by, Instant now) {
        requireOpen();
        this.replyText = reply.text();
        this.replyNumber = reply.number();
        this.replyEvidenceId = reply.file();
        this.repliedAt = now;
        this.repliedBy = by;
        this.inTime = inTime;
        return this;
    }

    /** What was registered wrongly. */
    ReplyDuty correct(ReplyTerms terms) {
        requireOpen();
        this.sender = terms.sender();
        this.receivedOn = terms.receivedOn();
        return this;
    }

    /** Another unit answers, by a deadline of its own. */
    ReplyDuty passTo(UnitId unit, DeadlineId deadline) {
        requireOpen();
        this.unitId = unit;
        this.deadlineId = deadline;
        return this;
    }

    ReplyDuty cancel(Instant now) {
        requireOpen();
        this.cancelledAt = now;
        return this;
    }

    boolean isOpen() {
        return repliedAt == null && cancelledAt == null;
    }

    final void requireOpen() {
        if (repliedAt != null) {
            throw new RepliedAlready();
        }
        if (cancelledAt != null) {
            throw new NoReplyOwed();
        }
    }
}
