package org.duban.finding;

import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.request.DeadlineRequests;
import org.duban.deadline.request.RulesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office stops a finding's clock by itself, or proposes that where its campaign wants two signatures. */
@Service
@Transactional
@RequiredArgsConstructor
public class FindingHolds {

    private final FindingAccess access;
    private final FindingAssignments assignments;
    private final RulesRegister rules;
    private final DeadlineRequests requests;

    /** Whether the finding is on hold now; else somebody else is to sign. */
    public boolean hold(FindingId id, String reason, Instant until, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.HOLD, version);
        if (!rules.of(finding.getCampaignId().value()).wantTwoSignatures()) {
            assignments.hold(id, reason, until, by, version);
            return true;
        }
        requests.proposeHold(Objects.requireNonNull(finding.getDeadlineId()), until, reason, by);
        return false;
    }
}
