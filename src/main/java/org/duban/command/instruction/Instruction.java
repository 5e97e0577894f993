package org.duban.command.instruction;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskId;
import org.duban.shared.AggregateRoot;
import org.duban.shared.TextDigest;

/** What a leader ordered and signed (批示). It never changes; what becomes of it is its task's and the replies'. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Instruction extends AggregateRoot<Instruction, InstructionId> {

    @EmbeddedId
    private InstructionId id;

    @Embedded
    private InstructionNumber number;

    @Embedded
    private CampaignId campaignId;

    @Enumerated(EnumType.STRING)
    private MatterKind aboutKind;

    private UUID aboutId;
    private String aboutTitle;
    private String text;

    @Embedded
    private TaskId taskId;

    /** By when it is to be done and answered, as it was signed. */
    private Instant dueAt;

    private String signer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private AccountId signedBy;

    private Instant signedAt;
    private String seal;

    /** @param now in whole milliseconds, as the seal has it */
    static Instruction sign(
            InstructionId id,
            InstructionNumber number,
            CampaignId campaign,
            Matter about,
            String text,
            TaskId task,
            Instant dueAt,
            SignedIn by,
            Instant now) {
        var instruction = new Instruction();
        instruction.id = id;
        instruction.number = number;
        instruction.campaignId = campaign;
        instruction.aboutKind = about.kind();
        instruction.aboutId = about.id();
        instruction.aboutTitle = about.title();
        instruction.text = text;
        instruction.taskId = task;
        instruction.dueAt = dueAt;
        instruction.signer = by.displayName();
        instruction.signedBy = by.accountId();
        instruction.signedAt = now;
        instruction.seal =
                seal(number, about.kind(), about.id(), about.title(), text, task.value(), dueAt, by.displayName(), now);
        return instruction;
    }

    /** SHA-256 over all that was signed, one thing a line. */
    static String seal(
            InstructionNumber number,
            MatterKind about,
            UUID aboutId,
            String aboutTitle,
            String text,
            UUID task,
            Instant dueAt,
            String signer,
            Instant signedAt) {
        return TextDigest.hex(String.join(
                "\n",
                number.toString(),
                about.name(),
                aboutId.toString(),
                aboutTitle,
                text,
                task.toString(),
                dueAt.toString(),
                signer,
                signedAt.toString()));
    }
}
