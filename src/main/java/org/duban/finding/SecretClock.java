package org.duban.finding;

import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DueBy;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;

/** Starts the clock of a finding; one that its unit does not know of yet stands still until it does. */
@Component
@RequiredArgsConstructor
class SecretClock {

    static final String HIDDEN = "暗访尚未公布";
    static final String RELEASED = "暗访公布，时限自公布起算";

    private final DeadlineService deadlines;

    DeadlineId start(Finding finding, UnitId unit, DueBy due, Instant now) {
        var deadline = deadlines.set(
                DeadlineSubject.finding(finding.getId().value()),
                finding.getCampaignId().value(),
                unit,
                due,
                now);
        if (finding.isHidden()) {
            deadlines.hold(deadline, HIDDEN, null, now);
        }
        return deadline;
    }
}
