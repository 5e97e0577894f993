package org.duban.command.instruction;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskId;
import org.duban.evidence.EvidenceId;
import org.duban.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What a leader ordered (批示), signed here or registered from paper. It never changes; what becomes of it is its task's and the replies'. */
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

    /** Who signed it, or registered it for the signer. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private AccountId signedBy;

    private Instant signedAt;
    private String seal;

    /** The day on the sheet, if it was written on paper and registered by the office; null if it was signed here. */
    private @Nullable LocalDate writtenOn;

    /** Who registered it. */
    private @Nullable String registrar;

    private UUID[] files;

    /**
     * An instruction as it is signed.
     *
     * @param by who signs it, or registers it
     * @param files pictures of the sheet
     */
    static Instruction sign(InstructionId id, CampaignId campaign, Seal seal, SignedIn by, List<EvidenceId> files) {
        var onPaper = seal.onPaper();
        var instruction = new Instruction();
        instruction.id = id;
        instruction.number = seal.number();
        instruction.campaignId = campaign;
        instruction.aboutKind = seal.about();
        instruction.aboutId = seal.aboutId();
        instruction.aboutTitle = seal.aboutTitle();
        instruction.text = seal.text();
        instruction.taskId = new TaskId(seal.task());
        instruction.dueAt = seal.dueAt();
        instruction.signer = seal.signer();
        instruction.signedBy = by.accountId();
        instruction.signedAt = seal.signedAt();
        instruction.writtenOn = onPaper == null ? null : onPaper.writtenOn();
        instruction.registrar = onPaper == null ? null : onPaper.registrar();
        instruction.files = files.stream().map(EvidenceId::value).toArray(UUID[]::new);
        instruction.seal = seal.digest();
        return instruction;
    }

    boolean isOnPaper() {
        return writtenOn != null;
    }
}
