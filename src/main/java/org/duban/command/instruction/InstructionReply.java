package org.duban.command.instruction;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.evidence.EvidenceId;
import org.duban.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What the unit answers to an instruction in writing; it stands as it was sent, and is judged once. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class InstructionReply extends AggregateRoot<InstructionReply, InstructionReplyId> {

    /** What a leader finds of it. */
    enum Ruling {
        ACCEPTED,
        SENT_BACK
    }

    @EmbeddedId
    private InstructionReplyId id;

    @Embedded
    private InstructionId instructionId;

    private String text;
    private UUID[] files;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replied_by"))
    private AccountId repliedBy;

    private Instant repliedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling ruling;

    private @Nullable String comment;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ruled_by"))
    private @Nullable AccountId ruledBy;

    private @Nullable Instant ruledAt;
    private @Nullable String ruledFor;

    static InstructionReply write(
            InstructionId instruction, String text, List<EvidenceId> files, AccountId by, Instant now) {
        var reply = new InstructionReply();
        reply.id = InstructionReplyId.next();
        reply.instructionId = instruction;
        reply.text = text;
        reply.files = files.stream().map(EvidenceId::value).toArray(UUID[]::new);
        reply.repliedBy = by;
        reply.repliedAt = now;
        return reply;
    }

    /** @param whose the leader whose opinion the office notes down; null for the leader's own ruling */
    InstructionReply rule(Ruling ruling, @Nullable String comment, AccountId by, @Nullable String whose, Instant now) {
        this.ruling = ruling;
        this.comment = comment;
        this.ruledBy = by;
        this.ruledFor = whose;
        this.ruledAt = now;
        return this;
    }
}
