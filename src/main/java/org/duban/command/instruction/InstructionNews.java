package org.duban.command.instruction;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;

/** Puts what happens to instructions into the log, and tells those who do not hear of it by the task. */
@Component
@RequiredArgsConstructor
class InstructionNews {

    private final ActivityLog log;
    private final Announcements announcements;

    /** The units hear of their new task; the office, which sees to it that it is done, knows what it has registered itself. */
    void signed(Instruction instruction) {
        if (instruction.isOnPaper()) {
            record(instruction, "REGISTERED");
        } else {
            tell(instruction, "SIGNED", Map.of(), Set.of(Audience.role("SUPERVISOR")));
        }
    }

    /** Of one on paper the whole office hears, not just whoever registered it: somebody has to show the leader the reply. */
    void replied(Instruction instruction) {
        record(instruction, "REPLIED");
        if (instruction.isOnPaper()) {
            announce(instruction, "REPLIED_TO_PAPER", Map.of(), Set.of(Audience.role("SUPERVISOR")));
        } else {
            announce(
                    instruction,
                    "REPLIED",
                    Map.of(),
                    Set.of(Audience.account(instruction.getSignedBy().value())));
        }
    }

    /** The units read what the leader misses, and by when another reply is wanted. */
    void sentBack(Instruction instruction, String comment, Instant dueAt, Collection<UnitId> units) {
        tell(
                instruction,
                "REPLY_SENT_BACK",
                Map.of("comment", comment, "dueAt", dueAt.toString()),
                units.stream().map(unit -> Audience.unit(unit.value())).collect(Collectors.toSet()));
    }

    void record(Instruction instruction, String event) {
        log.record(
                SubjectKind.INSTRUCTION,
                instruction.getId().value(),
                event,
                Map.of("number", instruction.getNumber().toString()));
    }

    private void tell(Instruction instruction, String event, Map<String, String> detail, Set<Audience> audience) {
        record(instruction, event);
        announce(instruction, event, detail, audience);
    }

    private void announce(Instruction instruction, String event, Map<String, String> detail, Set<Audience> audience) {
        announcements.announce(
                SubjectKind.INSTRUCTION,
                instruction.getId().value(),
                event,
                instruction.getCampaignId().value(),
                instruction.getNumber() + " " + instruction.getAboutTitle(),
                detail,
                audience);
    }
}
