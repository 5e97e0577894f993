package org.duban.finding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DueBy;
import org.duban.deadline.request.DeadlineOwner;
import org.duban.evidence.EvidenceId;
import org.duban.finding.EvidenceLinks.Phase;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to answer for a finding, and whether at all: assignment, dispute and ruling, hold, withdrawal. */
@Service
@Transactional
@RequiredArgsConstructor
public class FindingAssignments {

    private final FindingRepository findings;
    private final FindingAccess access;
    private final EvidenceLinks evidence;
    private final PolicyDeadline policy;
    private final DeadlineService deadlines;
    private final SecretClock clocks;
    private final FindingCompanions companions;
    private final FindingProperties properties;
    private final Participants participants;
    private final UnitTree units;
    private final FindingNews news;
    private final Clock clock;

    /**
     * Gives a draft to a unit.
     *
     * @param due null for what the item's policy gives
     */
    public void assign(
            FindingId id, UnitId unit, Set<UnitId> coUnits, @Nullable DueBy due, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.ASSIGN, version);
        if (finding.getNoEvidenceReason() == null && evidence.of(id).isEmpty()) {
            throw new EvidenceMissing();
        }
        participants.require(finding.getCampaignId(), unit);
        var deadline = clocks.start(finding, unit, policy.orElse(due, finding), clock.instant());
        findings.saveAndFlush(finding.assign(unit, coUnits, deadline));
        news.record(finding, "ASSIGNED", Map.of("unitId", unit.toString()));
    }

    /** Photos taken after it was put right before the inspector's eyes. */
    public void fixOnTheSpot(FindingId id, List<EvidenceId> after, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.FIX_ON_THE_SPOT, version);
        if (after.isEmpty() || evidence.of(id).isEmpty()) {
            throw new AfterPhotoMissing();
        }
        companions.requireClosable(id);
        var now = clock.instant();
        if (finding.getDeadlineId() != null) {
            deadlines.meet(finding.getDeadlineId(), now);
        }
        findings.saveAndFlush(finding.fixOnTheSpot(null, now));
        evidence.attach(id, after, Phase.AFTER, 0, by);
        companions.onClosing(List.of(id), now);
        news.record(finding, "FIXED_ON_THE_SPOT", Map.of());
    }

    public void dispute(FindingId id, String reason, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.DISPUTE, version);
        var assignedAt = Objects.requireNonNullElseGet(
                finding.getHandedOverAt(),
                () -> deadlines.require(deadlineOf(finding)).getStartedAt());
        findings.saveAndFlush(finding.dispute(assignedAt, properties.disputeWithin(), clock.instant()));
        news.record(finding, "DISPUTED", Map.of("reason", reason));
    }

    /**
     * Rules on a dispute.
     *
     * @param unit the unit that answers; its clock starts anew only if it is another than before
     * @param due for another unit; null for what the item's policy gives
     */
    public void rule(
            FindingId id, UnitId unit, @Nullable DueBy due, String comment, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.RULE, version);
        var former = finding.getUnitId();
        if (unit.equals(former)) {
            findings.saveAndFlush(finding.confirmUnit());
        } else {
            var now = clock.instant();
            participants.require(finding.getCampaignId(), unit);
            deadlines.cancel(deadlineOf(finding), now);
            findings.saveAndFlush(
                    finding.transferTo(unit, clocks.start(finding, unit, policy.orElse(due, finding), now)));
            companions.onTransfer(id, Objects.requireNonNull(former), unit, now);
        }
        var detail =
                Map.of("unitId", unit.toString(), "comment", comment, "former", nameOf(former), "unit", nameOf(unit));
        news.record(finding, "RULED", detail, former);
    }

    private String nameOf(@Nullable UnitId unit) {
        return units.require(Objects.requireNonNull(unit)).name();
    }

    public void hold(FindingId id, String reason, Instant until, SignedIn by, @Nullable Long version) {
        hold(access.openFor(id, by, FindingAction.HOLD, version), reason, until);
    }

    /** As was asked for and granted; who may grant that has been seen to. */
    void holdAsRuled(FindingId id, String reason, Instant until) {
        hold(findings.findById(id).orElseThrow(() -> new FindingNotFound(id)), reason, until);
    }

    private void hold(Finding finding, String reason, Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            throw new HoldEndsInThePast();
        }
        deadlines.hold(deadlineOf(finding), reason, until, now);
        findings.saveAndFlush(finding.hold());
        companions.onHold(finding.getId(), reason, now);
        news.record(finding, "HELD", Map.of("reason", reason, "until", until.toString()));
    }

    public void resume(FindingId id, String reason, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.RESUME, version);
        var now = clock.instant();
        deadlines.resume(deadlineOf(finding), reason, now);
        findings.saveAndFlush(finding.resume());
        companions.onResumption(id, reason, now);
        news.record(finding, "RESUMED", Map.of("reason", reason));
    }

    /** The hold has come to its end by itself. */
    void endHold(FindingId id, Instant at) {
        var finding = findings.findById(id).orElseThrow(() -> new FindingNotFound(id));
        deadlines.resume(deadlineOf(finding), DeadlineOwner.HOLD_ENDED, at);
        findings.saveAndFlush(finding.resume());
        companions.onResumption(id, DeadlineOwner.HOLD_ENDED, at);
    }

    public void withdraw(FindingId id, String reason, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.WITHDRAW, version);
        var now = clock.instant();
        if (finding.getDeadlineId() != null) {
            deadlines.cancel(finding.getDeadlineId(), now);
        }
        findings.saveAndFlush(finding.withdraw(now));
        companions.onWithdrawal(id, now);
        news.record(finding, "WITHDRAWN", Map.of("reason", reason));
    }

    private static DeadlineId deadlineOf(Finding finding) {
        if (finding.getDeadlineId() == null) {
            throw new DeadlineMissing();
        }
        return finding.getDeadlineId();
    }
}
