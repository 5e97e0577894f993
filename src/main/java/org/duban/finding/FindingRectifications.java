package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.finding.EvidenceLinks.Phase;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unit's answer and what becomes of it: acknowledged, handed in, struck off or sent back. */
@Service
@Transactional
@RequiredArgsConstructor
public class FindingRectifications {

    private final FindingRepository findings;
    private final FindingAccess access;
    private final FindingCompanions companions;
    private final EvidenceLinks evidence;
    private final PolicyDeadline policy;
    private final DeadlineService deadlines;
    private final JdbcClient jdbc;
    private final FindingNews news;
    private final Clock clock;

    public void acknowledge(FindingId id, String person, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.ACKNOWLEDGE, version);
        findings.saveAndFlush(finding.acknowledge(person));
        news.record(finding, "ACKNOWLEDGED", Map.of("person", person));
    }

    /** Hands in what was done. This instant decides whether it was in time. */
    public void submit(
            FindingId id, String measure, Effort effort, List<EvidenceId> after, SignedIn by, @Nullable Long version) {
        submit(Uuids.next(), id, measure, effort, after, by, version);
    }

    /**
     * Hands in what was done, under the caller's own id.
     *
     * @param as by which the caller may ask later whether it arrived: {@link #isHandedIn}
     */
    public void submit(
            UUID as,
            FindingId id,
            String measure,
            Effort effort,
            List<EvidenceId> after,
            SignedIn by,
            @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.SUBMIT, version);
        if (after.isEmpty()) {
            throw new AfterPhotoMissing();
        }
        var now = clock.instant();
        var deadline = Objects.requireNonNull(finding.getDeadlineId());
        var inTime = deadlines.meet(deadline, now);
        findings.saveAndFlush(finding.submit(now));
        insertRectification(as, finding, deadline, measure, effort, by, now, inTime);
        evidence.attach(id, after, Phase.AFTER, finding.getRounds(), by);
        news.record(finding, "SUBMITTED", Map.of("measure", measure, "inTime", inTime));
    }

    /** Whether this account handed something in for a finding under an id of its own. */
    @Transactional(readOnly = true)
    public boolean isHandedIn(UUID as, FindingId id, SignedIn by) {
        return jdbc.sql("""
                        select exists (select from rectification
                        where rectification_id = :as and finding_id = :finding and submitted_by = :by)
                        """)
                .param("as", as)
                .param("finding", id.value())
                .param("by", by.accountId().value())
                .query(Boolean.class)
                .single();
    }

    /** Whether this account verified a hand-in of a finding under an id of its own. */
    @Transactional(readOnly = true)
    public boolean isVerified(UUID as, FindingId id, SignedIn by) {
        return jdbc.sql("""
                        select exists (select from verification v join rectification r using (rectification_id)
                        where v.verification_id = :as and r.finding_id = :finding and v.verified_by = :by)
                        """)
                .param("as", as)
                .param("finding", id.value())
                .param("by", by.accountId().value())
                .query(Boolean.class)
                .single();
    }

    /** Strikes the finding off. */
    public void pass(FindingId id, @Nullable String comment, SignedIn by, @Nullable Long version) {
        pass(Uuids.next(), id, comment, by, version);
    }

    /** Strikes the finding off, under the caller's own id of this verification. */
    public void pass(UUID as, FindingId id, @Nullable String comment, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.PASS, version);
        companions.requireClosable(id);
        var now = clock.instant();
        findings.saveAndFlush(finding.pass(now));
        insertVerification(as, finding, "PASS", comment, by, now);
        companions.onClosing(List.of(id), now);
        news.record(finding, "PASSED", comment == null ? Map.of() : Map.of("comment", comment));
    }

    /**
     * Sends it back with the reason and a new deadline.
     *
     * @param due null for what the item's policy gives
     */
    public void sendBack(FindingId id, String comment, @Nullable DueBy due, SignedIn by, @Nullable Long version) {
        sendBack(Uuids.next(), id, comment, due, by, version);
    }

    /** Sends it back, under the caller's own id of this verification. */
    public void sendBack(
            UUID as, FindingId id, String comment, @Nullable DueBy due, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.RETURN, version);
        if (comment.isBlank()) {
            throw new ReasonMissing();
        }
        var now = clock.instant();
        var unit = Objects.requireNonNull(finding.getUnitId());
        var next = deadlines.set(
                DeadlineSubject.finding(id.value()),
                finding.getCampaignId().value(),
                unit,
                policy.orElse(due, finding),
                now);
        findings.saveAndFlush(finding.sendBack(next));
        insertVerification(as, finding, "RETURN", comment, by, now);
        var dueAt = deadlines.require(next).getDueAt().toString();
        news.record(finding, "RETURNED", Map.of("comment", comment, "dueAt", dueAt));
    }

    private void insertRectification(
            UUID as,
            Finding finding,
            DeadlineId deadline,
            String measure,
            Effort effort,
            SignedIn by,
            Instant now,
            boolean inTime) {
        jdbc.sql("""
                        insert into rectification (rectification_id, finding_id, round, deadline_id, measure, people,
                            vehicles, spots, cubic_metres, submitted_at, submitted_by, in_time)
                        values (:id, :finding, :round, :deadline, :measure, :people,
                            :vehicles, :spots, :cubicMetres, :now, :by, :inTime)
                        """)
                .param("id", as)
                .param("finding", finding.getId().value())
                .param("round", finding.getRounds())
                .param("deadline", deadline.value())
                .param("measure", measure)
                .param("people", effort.people())
                .param("vehicles", effort.vehicles())
                .param("spots", effort.spots())
                .param("cubicMetres", effort.cubicMetres())
                .param("now", utc(now))
                .param("by", by.accountId().value())
                .param("inTime", inTime)
                .update();
    }

    private void insertVerification(
            UUID as, Finding finding, String result, @Nullable String comment, SignedIn by, Instant now) {
        jdbc.sql("""
                        insert into verification
                            (verification_id, rectification_id, result, comment, verified_at, verified_by)
                        select :id, r.rectification_id, :result, :comment, :now, :by
                        from rectification r where r.finding_id = :finding and r.round = :round
                        """)
                .param("id", as)
                .param("finding", finding.getId().value())
                .param("round", finding.getRounds())
                .param("result", result)
                .param("comment", comment)
                .param("now", utc(now))
                .param("by", by.accountId().value())
                .update();
    }
}
