package org.duban.finding.part;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.finding.Effort;
import org.duban.finding.EvidenceUnknown;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was handed in and what the verifier made of it; neither is changed afterwards. */
@Component
@RequiredArgsConstructor
class PartRecords {

    private final EvidenceGate gate;
    private final JdbcClient jdbc;

    void submitted(FindingPart part, String measure, Effort effort, SignedIn by, boolean inTime, Instant now) {
        jdbc.sql("""
                        insert into part_submission (part_submission_id, finding_part_id, round, deadline_id, measure,
                            people, vehicles, spots, cubic_metres, submitted_at, submitted_by, in_time)
                        values (:id, :part, :round, :deadline, :measure,
                            :people, :vehicles, :spots, :cubicMetres, :now, :by, :inTime)
                        """)
                .param("id", Uuids.next())
                .param("part", part.getId().value())
                .param("round", part.getRounds())
                .param("deadline", part.getDeadlineId().value())
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

    /** Attaches what the person may see: naming a stranger's photo would otherwise open it. */
    void attach(FindingPart part, List<EvidenceId> photos, SignedIn by) {
        if (!photos.stream().allMatch(photo -> gate.maySee(photo, by))) {
            throw new EvidenceUnknown();
        }
        try {
            for (var photo : photos.stream().distinct().toList()) {
                jdbc.sql("""
                                insert into part_evidence (finding_part_id, evidence_id, round, position)
                                values (:part, :photo, :round, :position)
                                """)
                        .param("part", part.getId().value())
                        .param("photo", photo.value())
                        .param("round", part.getRounds())
                        .param("position", photos.indexOf(photo))
                        .update();
            }
        } catch (DataIntegrityViolationException unknown) {
            throw new EvidenceUnknown();
        }
    }

    void verified(FindingPart part, String result, @Nullable String comment, SignedIn by, Instant now) {
        jdbc.sql("""
                        insert into part_verification
                            (part_verification_id, part_submission_id, result, comment, verified_at, verified_by)
                        select :id, s.part_submission_id, :result, :comment, :now, :by
                        from part_submission s where s.finding_part_id = :part and s.round = :round
                        """)
                .param("id", Uuids.next())
                .param("part", part.getId().value())
                .param("round", part.getRounds())
                .param("result", result)
                .param("comment", comment)
                .param("now", utc(now))
                .param("by", by.accountId().value())
                .update();
    }
}
