package org.duban.deadline.request;

import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.Deadline;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** Knows who may ask about a deadline, and what its campaign allows. */
@Component
@RequiredArgsConstructor
class RequestDesk {

    private final RequestRepository requests;
    private final RulesRegister rules;
    private final UnitTree units;
    private final Clock clock;

    boolean isOwnClerk(Deadline deadline, SignedIn who) {
        var unit = who.unitId();
        return who.is(Role.UNIT)
                && unit != null
                && units.subtree(unit).contains(deadline.getUnitId().value());
    }

    void requireOwnClerk(Deadline deadline, SignedIn who) {
        if (!isOwnClerk(deadline, who)) {
            throw new NotYourDeadline();
        }
    }

    RequestLimits limits(Deadline deadline, Instant now) {
        var extended = requests.countByDeadlineIdAndKindAndState(
                deadline.getId(), RequestKind.EXTENSION, RequestState.GRANTED);
        return new RequestLimits(deadline, rules.of(deadline.getCampaignId()), extended, now, clock.getZone());
    }
}
