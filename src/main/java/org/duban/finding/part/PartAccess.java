package org.duban.finding.part;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.finding.Finding;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.finding.FindingState;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a part for somebody who wants to act on it, and knows who may do what. */
@Component
@RequiredArgsConstructor
class PartAccess {

    /** While the finding stands so its parts go on; while it is put aside or over they do not. */
    private static final Set<FindingState> AT_WORK =
            EnumSet.of(FindingState.ASSIGNED, FindingState.RECTIFYING, FindingState.SUBMITTED, FindingState.DISPUTED);

    private final FindingPartRepository parts;
    private final FindingGate gate;
    private final JdbcClient jdbc;

    FindingPart openFor(Finding finding, FindingPartId id, SignedIn who, PartAction action, @Nullable Long version) {
        var part = require(finding.getId(), id);
        if (!mayDo(action, part.getUnitId(), who)) {
            throw new PartNotYours();
        }
        if (action == PartAction.VERIFY) {
            gate.requireUninvolved(finding, lastSubmitter(id), who);
        }
        requireAtWork(finding);
        part.require(action);
        part.expectVersion(version);
        return part;
    }

    FindingPart require(FindingId finding, FindingPartId id) {
        return parts.findById(id)
                .filter(part -> part.getFindingId().equals(finding))
                .orElseThrow(() -> new PartNotFound(id));
    }

    /** Who leads has to be known. */
    static boolean isShareable(FindingState state) {
        return AT_WORK.contains(state) && state != FindingState.DISPUTED;
    }

    static void requireAtWork(Finding finding) {
        if (!AT_WORK.contains(finding.getState())) {
            throw new PartsAtRest();
        }
    }

    /** What the person may do now. */
    Set<PartAction> allowed(Finding finding, PartFacts part, SignedIn who) {
        var allowed = EnumSet.noneOf(PartAction.class);
        if (AT_WORK.contains(finding.getState())) {
            for (var action : PartAction.values()) {
                if (action.isAllowedIn(part.state()) && mayDo(action, new UnitId(part.unitId()), who)) {
                    allowed.add(action);
                }
            }
            if (allowed.contains(PartAction.VERIFY) && gate.isInvolved(finding, part.lastSubmittedBy(), who)) {
                allowed.remove(PartAction.VERIFY);
            }
        }
        return allowed;
    }

    private boolean mayDo(PartAction action, UnitId unit, SignedIn who) {
        return switch (action) {
            case SUBMIT -> gate.isClerkOf(unit, who);
            case VERIFY -> gate.isInTheField(who);
            case CANCEL -> who.is(Role.SUPERVISOR);
        };
    }

    private @Nullable UUID lastSubmitter(FindingPartId id) {
        return jdbc.sql("""
                        select submitted_by from part_submission where finding_part_id = :id order by round desc limit 1
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
