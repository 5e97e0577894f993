package org.duban.finding.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Audience;
import org.duban.campaign.Campaigns;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.evidence.EvidenceGate;
import org.duban.finding.Finding;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.finding.FindingState;
import org.duban.finding.UnitMissing;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers the letters that ask for a reply, and the replies. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReplyDuties {

    private final ReplyDutyRepository duties;
    private final FindingGate gate;
    private final DeadlineService deadlines;
    private final Campaigns campaigns;
    private final UnitTree units;
    private final EvidenceGate evidence;
    private final Clock clock;

    /** Registers the letter behind a finding; from the day on which it came the reply's own clock runs. */
    public ReplyDutyId open(FindingId id, ReplyTerms terms, SignedIn by) {
        var finding = gate.openReleased(id, by);
        if (!gate.isInTheField(by)) {
            throw new ReplyNotYours();
        }
        requireOwing(finding);
        var now = clock.instant();
        terms.requirePossible(now, clock.getZone());
        var unit = unit(terms, finding);
        if (terms.outerNumber() != null) {
            gate.number(finding, terms.outerNumber());
        }
        var duty = ReplyDutyId.next();
        var deadline = startClock(duty, finding, unit, terms, now);
        try {
            duties.saveAndFlush(ReplyDuty.open(duty, id, unit, terms, deadline, by.accountId(), now));
        } catch (DataIntegrityViolationException there) {
            throw new ReplyDutyThere();
        }
        var detail = Map.of(
                "sender", terms.sender(),
                "unitId", unit.toString(),
                "dueAt", deadlines.require(deadline).getDueAt().toString());
        gate.tell(finding, "REPLY_OWED", detail, title(finding, terms.sender()), Set.of(Audience.unit(unit.value())));
        return duty;
    }

    /**
     * Puts right what was registered wrongly. Another day or unit gives the reply another deadline; the former one is
     * cancelled and stays on record.
     */
    public void correct(FindingId id, ReplyTerms terms, SignedIn by, @Nullable Long version) {
        var finding = gate.open(id, by);
        var duty = duties.findByFindingId(id).orElseThrow(NoReplyOwed::new);
        if (!by.is(Role.SUPERVISOR)) {
            throw new ReplyNotYours();
        }
        duty.requireOpen();
        duty.expectVersion(version);
        var now = clock.instant();
        terms.requirePossible(now, clock.getZone());
        var unit = unit(terms, finding);
        if (terms.outerNumber() != null) {
            gate.number(finding, terms.outerNumber());
        }
        var former = deadlines.require(duty.getDeadlineId());
        deadlines.cancel(former.getId(), now);
        var deadline = startClock(duty.getId(), finding, unit, terms, now);
        duties.saveAndFlush(duty.correct(terms).passTo(unit, deadline));
        var detail = Map.of(
                "sender", terms.sender(),
                "unitId", unit.toString(),
                "from", former.getDueAt().toString(),
                "dueAt", deadlines.require(deadline).getDueAt().toString());
        gate.tell(finding, "REPLY_CORRECTED", detail, title(finding, terms.sender()), told(unit, former.getUnitId()));
    }

    /** Records the reply. It may go out before the finding is struck off, and then says how far things are. */
    public void reply(FindingId id, WrittenReply reply, SignedIn by, @Nullable Long version) {
        var finding = gate.open(id, by);
        var duty = duties.findByFindingId(id).orElseThrow(NoReplyOwed::new);
        if (!mayReply(duty, by)) {
            throw new ReplyNotYours();
        }
        duty.requireOpen();
        duty.expectVersion(version);
        if (reply.file() != null && !evidence.maySee(reply.file(), by)) {
            throw new ReplyFileUnknown();
        }
        var now = clock.instant();
        var inTime = deadlines.meet(duty.getDeadlineId(), now);
        duties.saveAndFlush(duty.reply(reply, inTime, by.accountId(), now));
        gate.tell(finding, "REPLIED", detail(duty, reply, inTime), title(finding, duty.getSender()), told(finding));
    }

    private boolean mayReply(ReplyDuty duty, SignedIn who) {
        return who.is(Role.SUPERVISOR) || gate.isClerkOf(duty.getUnitId(), who);
    }

    private void requireOwing(Finding finding) {
        if (!finding.getSource().comesFromOutside()) {
            throw new SourceOwesNoReply();
        }
        if (finding.getState() == FindingState.WITHDRAWN) {
            throw new NothingToReplyTo();
        }
        if (duties.findByFindingId(finding.getId()).isPresent()) {
            throw new ReplyDutyThere();
        }
    }

    private UnitId unit(ReplyTerms terms, Finding finding) {
        var unit = Objects.requireNonNullElseGet(terms.unit(), () -> usualUnit(finding));
        if (units.subtree(unit).isEmpty()) {
            throw new UnitMissing();
        }
        return unit;
    }

    private UnitId usualUnit(Finding finding) {
        if (finding.getUnitId() != null) {
            return finding.getUnitId();
        }
        var lead = campaigns.require(finding.getCampaignId()).leadUnitId();
        if (lead == null) {
            throw new UnitMissing();
        }
        return new UnitId(lead);
    }

    private DeadlineId startClock(ReplyDutyId duty, Finding finding, UnitId unit, ReplyTerms terms, Instant now) {
        return deadlines.set(
                DeadlineSubject.duty(duty.value()),
                finding.getCampaignId().value(),
                unit,
                terms.due(),
                terms.countedFrom(now, clock.getZone()));
    }

    private static String title(Finding finding, String sender) {
        return finding.getNumber() + " " + finding.getDescription() + " · " + sender;
    }

    private static Map<String, Object> detail(ReplyDuty duty, WrittenReply reply, boolean inTime) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("sender", duty.getSender());
        detail.put("inTime", inTime);
        if (reply.number() != null) {
            detail.put("number", reply.number());
        }
        return detail;
    }

    /** Mostly one and the same. */
    private static Set<Audience> told(UnitId unit, UnitId former) {
        return Stream.of(unit, former).map(one -> Audience.unit(one.value())).collect(Collectors.toSet());
    }

    private static Set<Audience> told(Finding finding) {
        return Set.of(
                Audience.role("SUPERVISOR"),
                Audience.account(finding.getLoggedBy().value()));
    }
}
