package org.duban.deadline.request;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineNotFound;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a deadline for a clerk who wants to ask for something about it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RequestOffice {

    /** What it is about, and what may be asked for. */
    public record Open(Subject subject, RequestLimits limits) {}

    private final DeadlineService deadlines;
    private final DeadlineOwners owners;
    private final RequestDesk desk;
    private final Clock clock;

    /** For a clerk of the unit that answers by it. */
    public Open open(DeadlineId id, SignedIn who) {
        var open = look(id, who);
        desk.requireOwnClerk(deadlines.require(id), who);
        return open;
    }

    /** For everybody who may see what it is about. */
    public Open look(DeadlineId id, SignedIn who) {
        var deadline = deadlines.require(id);
        var subject = owners.subject(deadline, who);
        if (subject == null) {
            throw new DeadlineNotFound(id);
        }
        return new Open(subject, desk.limits(deadline, clock.instant()));
    }
}
