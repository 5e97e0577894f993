package org.duban.finding.part;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.Audience;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.finding.AfterPhotoMissing;
import org.duban.finding.DeadlineMissing;
import org.duban.finding.Effort;
import org.duban.finding.Finding;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.finding.ReasonMissing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit's answer about its part, and what becomes of it: handed in, done, or sent back. */
@Service
@Transactional
@RequiredArgsConstructor
public class PartRectifications {

    private final FindingPartRepository parts;
    private final PartAccess access;
    private final PartRecords records;
    private final FindingGate gate;
    private final PartNews news;
    private final DeadlineService deadlines;
    private final Clock clock;

    /** Hands in what was done. This instant decides whether it was in time. */
    public void submit(
            FindingId id,
            FindingPartId partId,
            String measure,
            Effort effort,
            List<EvidenceId> after,
            SignedIn by,
            @Nullable Long version) {
        var finding = gate.openReleased(id, by);
        var part = access.openFor(finding, partId, by, PartAction.SUBMIT, version);
        if (after.isEmpty()) {
            throw new AfterPhotoMissing();
        }
        var now = clock.instant();
        var inTime = deadlines.meet(part.getDeadlineId(), now);
        parts.saveAndFlush(part.submit(now));
        records.submitted(part, measure, effort, by, inTime, now);
        records.attach(part, after, by);
        news.tell(finding, part, "PART_SUBMITTED", Map.of("measure", measure, "inTime", inTime), above(finding, part));
    }

    public void pass(
            FindingId id, FindingPartId partId, @Nullable String comment, SignedIn by, @Nullable Long version) {
        var finding = gate.openReleased(id, by);
        var part = access.openFor(finding, partId, by, PartAction.VERIFY, version);
        var now = clock.instant();
        parts.saveAndFlush(part.pass(now));
        records.verified(part, "PASS", comment, by, now);
        var detail = comment == null ? Map.<String, String>of() : Map.of("comment", comment);
        news.tell(finding, part, "PART_PASSED", detail, units(finding, part));
    }

    /** Sends it back with the reason and a new deadline. */
    public void sendBack(
            FindingId id,
            FindingPartId partId,
            String comment,
            @Nullable DueBy due,
            SignedIn by,
            @Nullable Long version) {
        var finding = gate.openReleased(id, by);
        var part = access.openFor(finding, partId, by, PartAction.VERIFY, version);
        if (comment.isBlank()) {
            throw new ReasonMissing();
        }
        if (due == null) {
            throw new DeadlineMissing();
        }
        var now = clock.instant();
        var next = deadlines.set(
                DeadlineSubject.part(partId.value()), finding.getCampaignId().value(), part.getUnitId(), due, now);
        parts.saveAndFlush(part.sendBack(next));
        records.verified(part, "RETURN", comment, by, now);
        var dueAt = deadlines.require(next).getDueAt().toString();
        news.tell(
                finding,
                part,
                "PART_RETURNED",
                Map.of("comment", comment, "dueAt", dueAt),
                Set.of(Audience.unit(part.getUnitId().value())));
    }

    private static Set<Audience> above(Finding finding, FindingPart part) {
        return new HashSet<>(List.of(
                Audience.account(part.getAssignedBy().value()),
                Audience.account(finding.getLoggedBy().value())));
    }

    /** The one that did its part, and the one that leads. */
    private static Set<Audience> units(Finding finding, FindingPart part) {
        var units = new HashSet<>(Set.of(Audience.unit(part.getUnitId().value())));
        if (finding.getUnitId() != null) {
            units.add(Audience.unit(finding.getUnitId().value()));
        }
        return units;
    }
}
