package org.duban.finding.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingCompanion;
import org.duban.finding.FindingId;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;

/** What becomes of a reply that is owed when something happens to the finding. A hold does not impress the sender. */
@Component
@RequiredArgsConstructor
class ReplyFate implements FindingCompanion {

    private final ReplyDutyRepository duties;
    private final DeadlineService deadlines;

    @Override
    public List<UUID> subjects(FindingId id) {
        return duties.findByFindingId(id).map(duty -> duty.getId().value()).stream()
                .toList();
    }

    /** Who answered for the finding is not to answer to the sender any more either; the day stays. */
    @Override
    public void onTransfer(FindingId id, UnitId former, UnitId unit, Instant now) {
        duties.findByFindingId(id)
                .filter(ReplyDuty::isOpen)
                .filter(duty -> duty.getUnitId().equals(former))
                .ifPresent(duty -> {
                    var before = deadlines.require(duty.getDeadlineId());
                    deadlines.cancel(before.getId(), now);
                    var next = deadlines.set(
                            DeadlineSubject.duty(duty.getId().value()),
                            before.getCampaignId(),
                            unit,
                            DueBy.at(before.getDueAt()),
                            before.getStartedAt());
                    duties.saveAndFlush(duty.passTo(unit, next));
                });
    }

    @Override
    public void onWithdrawal(FindingId id, Instant now) {
        duties.findByFindingId(id).filter(ReplyDuty::isOpen).ifPresent(duty -> {
            deadlines.cancel(duty.getDeadlineId(), now);
            duties.saveAndFlush(duty.cancel(now));
        });
    }
}
