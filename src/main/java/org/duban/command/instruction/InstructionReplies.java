package org.duban.command.instruction;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.command.instruction.InstructionReply.Ruling;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the units' replies to instructions, and what leaders find of them. With the reply the unit reports its task as done, so that
 * its clock stands; accepted it ends the task, sent back it gives the task another date.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class InstructionReplies {

    private final InstructionRepository instructions;
    private final InstructionReplyRepository replies;
    private final TaskReports reports;
    private final TaskService tasks;
    private final TaskRegister register;
    private final EvidenceGate evidence;
    private final InstructionNews news;
    private final Clock clock;

    public void reply(InstructionId id, String text, List<EvidenceId> files, SignedIn by) {
        var instruction = instructions.requireLocked(id);
        if (replies.findByInstructionIdAndRulingIsNull(id).isPresent()) {
            throw new ReplyWaits();
        }
        requireOwed(id);
        if (!files.stream().allMatch(file -> evidence.isUploadedBy(by, file))) {
            throw new AttachmentNotThere();
        }
        var words = text.strip();
        replies.saveAndFlush(InstructionReply.write(id, words, files, by.accountId(), clock.instant()));
        reports.reportWhole(instruction.getTaskId(), words, by);
        news.replied(instruction);
    }

    public void accept(InstructionId id, @Nullable String comment, SignedIn by) {
        var instruction = instructions.requireLocked(id);
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        rule(instruction, Ruling.ACCEPTED, words, by);
        tasks.complete(instruction.getTaskId(), words, null);
        news.record(instruction, "REPLY_ACCEPTED");
    }

    /**
     * Asks for another reply.
     *
     * @param due by when; the task has this date too
     */
    public void sendBack(InstructionId id, @Nullable String comment, @Nullable DueBy due, SignedIn by) {
        var instruction = instructions.requireLocked(id);
        if (comment == null || comment.isBlank()) {
            throw new SentBackSilently();
        }
        if (due == null) {
            throw new SentBackWithoutDate();
        }
        var words = comment.strip();
        var task = instruction.getTaskId();
        rule(instruction, Ruling.SENT_BACK, words, by);
        var units = tasks.askAnew(task, due, words);
        news.sentBack(instruction, words, register.dueAt(task), units);
    }

    private void rule(Instruction instruction, Ruling ruling, @Nullable String comment, SignedIn by) {
        if (!Rulers.include(by, instruction.isOnPaper())) {
            throw new LeadersRuling();
        }
        var id = instruction.getId();
        requireOwed(id);
        var reply = replies.findByInstructionIdAndRulingIsNull(id).orElseThrow(NoReplyToJudge::new);
        if (reply.getRepliedBy().equals(by.accountId())) {
            throw new OwnReply();
        }
        var whose = by.is(Role.LEADER) ? null : instruction.getSigner();
        replies.saveAndFlush(reply.rule(ruling, comment, by.accountId(), whose, clock.instant()));
    }

    private void requireOwed(InstructionId id) {
        if (replies.existsByInstructionIdAndRuling(id, Ruling.ACCEPTED)) {
            throw new SettledAlready();
        }
    }
}
