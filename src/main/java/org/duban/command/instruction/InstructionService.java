package org.duban.command.instruction;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskService;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs instructions, and registers those on paper; with that each becomes a task of the unit, or nothing happens at all. */
@Service
@Transactional
@RequiredArgsConstructor
public class InstructionService {

    private final InstructionRepository instructions;
    private final InstructionNumbers numbers;
    private final Matters matters;
    private final TaskService tasks;
    private final TaskRegister register;
    private final EvidenceGate evidence;
    private final InstructionNews news;
    private final Clock clock;

    /** By a leader, here and now. */
    public InstructionId sign(InstructionId id, Order order, SignedIn by) {
        return issue(id, order, by.displayName(), null, List.of(), by);
    }

    /** By the office, from paper; its term begins now, as the units hear of it now. */
    public InstructionId register(InstructionId id, Order order, Paper paper, SignedIn by) {
        if (paper.writtenOn().isAfter(LocalDate.now(clock))) {
            throw new WrittenInTheFuture(paper.writtenOn());
        }
        var digests = paper.files().stream().map(file -> digest(file, by)).toList();
        var onPaper = new Seal.OnPaper(paper.writtenOn(), by.displayName(), digests);
        return issue(id, order, paper.signer(), onPaper, paper.files(), by);
    }

    private InstructionId issue(
            InstructionId id,
            Order order,
            String signer,
            Seal.@Nullable OnPaper onPaper,
            List<EvidenceId> files,
            SignedIn by) {
        var about = matters.require(order.about(), order.aboutId());
        var campaign = campaign(about, order.campaign());
        var now = clock.instant().truncatedTo(MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var number = numbers.next(today.getYear());
        var details = TaskDetails.ordered(number + " " + order.text(), order.leadUnit(), order.coUnits(), today);
        var task = tasks.assign(TaskId.next(), campaign, details, order.due());
        var seal = new Seal(
                number,
                about.kind(),
                about.id(),
                about.title(),
                order.text(),
                task.value(),
                register.dueAt(task),
                signer,
                now,
                onPaper);
        var instruction = instructions.saveAndFlush(Instruction.sign(id, campaign, seal, by, files));
        news.signed(instruction);
        return id;
    }

    private String digest(EvidenceId file, SignedIn by) {
        if (!evidence.isUploadedBy(by, file)) {
            throw new AttachmentNotThere();
        }
        return evidence.info(file, by).sha256().hex();
    }

    private static CampaignId campaign(Matter about, @Nullable UUID chosen) {
        var campaign = about.campaign() == null ? chosen : about.campaign();
        if (campaign == null) {
            throw new CampaignNotChosen();
        }
        return new CampaignId(campaign);
    }
}
