package org.duban.finding.part;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.Audience;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DueBy;
import org.duban.finding.Finding;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.finding.UnitMissing;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares a finding out among several units, and takes a part back. */
@Service
@Transactional
@RequiredArgsConstructor
public class FindingParts {

    private final FindingPartRepository parts;
    private final PartAccess access;
    private final FindingGate gate;
    private final PartNews news;
    private final DeadlineService deadlines;
    private final UnitTree units;
    private final Clock clock;

    /**
     * Gives each unit its part. They see the finding from now on, and none of their people verifies it.
     *
     * @param version of the finding
     */
    public List<FindingPartId> add(FindingId id, List<NewPart> wanted, DueBy due, SignedIn by, @Nullable Long version) {
        var finding = gate.openReleased(id, by);
        if (!gate.isInTheField(by)) {
            throw new PartNotYours();
        }
        finding.expectVersion(version);
        requireShareable(finding, wanted);
        var now = clock.instant();
        gate.share(finding, wanted.stream().map(NewPart::unit).collect(Collectors.toSet()));
        var added = new ArrayList<FindingPartId>();
        for (var part : wanted) {
            added.add(add(finding, part, due, by, now));
        }
        return added;
    }

    private FindingPartId add(Finding finding, NewPart wanted, DueBy due, SignedIn by, Instant now) {
        var id = FindingPartId.next();
        var deadline = deadlines.set(
                DeadlineSubject.part(id.value()), finding.getCampaignId().value(), wanted.unit(), due, now);
        var part = FindingPart.assign(id, finding.getId(), wanted, deadline, by.accountId(), now);
        try {
            parts.saveAndFlush(part);
        } catch (DataIntegrityViolationException there) {
            throw new PartThere();
        }
        news.tell(
                finding,
                part,
                "PART_ASSIGNED",
                Map.of("dueAt", deadlines.require(deadline).getDueAt().toString()),
                Set.of(Audience.unit(wanted.unit().value())));
        return id;
    }

    public void cancel(FindingId id, FindingPartId partId, String reason, SignedIn by, @Nullable Long version) {
        var finding = gate.open(id, by);
        var part = access.openFor(finding, partId, by, PartAction.CANCEL, version);
        var now = clock.instant();
        deadlines.cancel(part.getDeadlineId(), now);
        parts.saveAndFlush(part.cancel(now));
        news.tell(
                finding,
                part,
                "PART_CANCELLED",
                Map.of("reason", reason),
                Set.of(Audience.unit(part.getUnitId().value())));
    }

    private void requireShareable(Finding finding, List<NewPart> wanted) {
        if (!PartAccess.isShareable(finding.getState())) {
            throw new PartsAtRest();
        }
        if (wanted.isEmpty()) {
            throw new PartsMissing();
        }
        var named = wanted.stream().map(NewPart::unit).collect(Collectors.toSet());
        if (named.contains(finding.getUnitId())) {
            throw new PartOfLead();
        }
        if (named.size() < wanted.size() || isAtItAlready(finding, named)) {
            throw new PartThere();
        }
        if (named.stream().anyMatch(unit -> units.subtree(unit).isEmpty())) {
            throw new UnitMissing();
        }
    }

    private boolean isAtItAlready(Finding finding, Set<UnitId> named) {
        return parts.findByFindingId(finding.getId()).stream()
                .anyMatch(part -> part.getState().isOpen() && named.contains(part.getUnitId()));
    }
}
