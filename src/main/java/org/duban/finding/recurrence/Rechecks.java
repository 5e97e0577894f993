package org.duban.finding.recurrence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.Finding;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.finding.RoundNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what was seen where something had been struck off: still in order, back again, or nothing left to look at. */
@Service
@Transactional
@RequiredArgsConstructor
public class Rechecks {

    private final FindingGate gate;
    private final RoundNotes rounds;
    private final Relapses relapses;
    private final RecheckSchedule schedule;
    private final SeenPhotos photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Row(
            @Nullable RecheckResult result,
            @Nullable UUID doneBy,
            @Nullable UUID relapseId,
            boolean dropped,
            @Nullable UUID verifier,
            @Nullable UUID submitter) {}

    /**
     * Tells of it once; what is sent again by the same account is there once.
     *
     * @return the finding that was made of a relapse
     * @throws RecheckedByVerifier where the person struck it off
     * @throws RecheckedByUnit where the person, or somebody of the same unit, put it right
     */
    public Optional<FindingId> tell(FindingId id, RecheckId recheck, Rechecked seen, SignedIn by) {
        var finding = gate.open(id, by);
        var now = clock.instant();
        var at = Told.at(seen.at(), now);
        gate.requireSeen(seen.photos(), by);
        var round = rounds.note(seen.inspection(), finding.getCampaignId(), finding.getPlaceId(), at, by);
        var row = lock(id, recheck);
        if (row.result() != null) {
            return toldBefore(row, seen, by);
        }
        requireNeeded(row, finding, by);
        var relapse = seen.result() == RecheckResult.RELAPSED ? relapses.log(finding, seen, at, by) : null;
        keep(recheck, seen, relapse, at, by, now);
        photos.ofRecheck(recheck, seen.photos());
        if (seen.result() == RecheckResult.CLEAN) {
            schedule.dropUntil(id, LocalDate.ofInstant(at, clock.getZone()), DropReason.TOLD, now);
        } else {
            schedule.drop(id, relapse == null ? DropReason.GONE : DropReason.RELAPSED, now);
        }
        gate.record(finding, "RECHECKED_" + seen.result(), detail(recheck, seen), seen.inspection(), round);
        return Optional.ofNullable(relapse);
    }

    /** Of two who speak of the same finding at once one waits here: first for the finding, as whoever logs its relapse. */
    private Row lock(FindingId id, RecheckId recheck) {
        jdbc.sql("select finding_id from finding where finding_id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        select r.result, r.done_by, r.relapse_id, r.dropped_at is not null as dropped,
                               (select v.account_id from finding_verifier v where v.finding_id = r.finding_id) as verifier,
                               (select h.submitted_by from rectification h where h.finding_id = r.finding_id
                                order by h.round desc limit 1) as submitter
                        from finding_recheck r where r.recheck_id = :recheck and r.finding_id = :id for update of r
                        """)
                .param("recheck", recheck.value())
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RecheckNotFound(recheck));
    }

    private static Optional<FindingId> toldBefore(Row row, Rechecked seen, SignedIn by) {
        if (row.result() != seen.result() || !by.accountId().value().equals(row.doneBy())) {
            throw new RecheckDone();
        }
        return Optional.ofNullable(row.relapseId()).map(FindingId::new);
    }

    private void requireNeeded(Row row, Finding finding, SignedIn by) {
        if (row.dropped()) {
            throw new RecheckDropped();
        }
        if (by.accountId().value().equals(row.verifier())) {
            throw new RecheckedByVerifier();
        }
        if (gate.isInvolved(finding, row.submitter(), by)) {
            throw new RecheckedByUnit();
        }
    }

    /** Logging the relapse has dropped it, with all others. */
    private void keep(
            RecheckId recheck, Rechecked seen, @Nullable FindingId relapse, Instant at, SignedIn by, Instant now) {
        jdbc.sql("""
                        update finding_recheck
                        set result = :result, done_at = :at, done_by = :by, told_at = :now, told_in = :inspection,
                            comment = :comment, relapse_id = :relapse, dropped_at = null, dropped_for = null
                        where recheck_id = :recheck
                        """)
                .param("result", seen.result().name())
                .param("at", utc(at))
                .param("by", by.accountId().value())
                .param("now", utc(now))
                .param("inspection", seen.inspection())
                .param("comment", seen.comment())
                .param("relapse", relapse == null ? null : relapse.value())
                .param("recheck", recheck.value())
                .update();
    }

    private static Map<String, Object> detail(RecheckId recheck, Rechecked seen) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("recheckId", recheck.toString());
        if (seen.comment() != null) {
            detail.put("comment", seen.comment());
        }
        return detail;
    }

    /** Has a look-back round look at them again; those of an earlier round that wait are left to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draw(UUID inspection, LocalDate dueOn, Collection<FindingId> findings) {
        jdbc.sql("""
                        insert into finding_recheck (recheck_id, finding_id, campaign_id, due_on, inspection_id)
                        select gen_random_uuid(), f.finding_id, f.campaign_id, :due, :inspection
                        from finding f where f.finding_id = any(:findings)
                        """)
                .param("due", dueOn)
                .param("inspection", inspection)
                .param("findings", findings.stream().map(FindingId::value).toArray(UUID[]::new))
                .update();
    }
}
