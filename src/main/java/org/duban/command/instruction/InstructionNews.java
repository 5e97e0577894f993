package org.duban.command.instruction;

import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.springframework.stereotype.Component;

/** Puts what happens to instructions into the log, and tells those who do not hear of it by the task. */
@Component
@RequiredArgsConstructor
class InstructionNews {

    private final ActivityLog log;
    private final Announcements announcements;

    /** The units hear of their new task; the office sees to it that it is done. */
    void signed(Instruction instruction) {
        tell(instruction, "SIGNED", Audience.role("SUPERVISOR"));
    }

    void replied(Instruction instruction) {
        tell(instruction, "REPLIED", Audience.account(instruction.getSignedBy().value()));
    }

    void record(Instruction instruction, String event) {
        log.record(
                SubjectKind.INSTRUCTION,
                instruction.getId().value(),
                event,
                Map.of("number", instruction.getNumber().toString()));
    }

    private void tell(Instruction instruction, String event, Audience audience) {
        record(instruction, event);
        announcements.announce(
                SubjectKind.INSTRUCTION,
                instruction.getId().value(),
                event,
                instruction.getCampaignId().value(),
                instruction.getNumber() + " " + instruction.getAboutTitle(),
                Map.of(),
                Set.of(audience));
    }
}
