package org.duban.finding.recurrence;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a finding sees the photos of its sightings and re-checks, unless a round saw them that is still secret. */
@Component
@RequiredArgsConstructor
class SeenEvidenceAccess implements EvidenceAccess {

    private final FindingGate gate;
    private final SecretRounds secrets;
    private final JdbcClient jdbc;

    private record Shown(UUID findingId, @Nullable UUID inspectionId) {}

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        return jdbc.sql("""
                        select s.finding_id, s.inspection_id
                        from finding_sighting_evidence l join finding_sighting s using (sighting_id)
                        where l.evidence_id = :id
                        union all
                        select r.finding_id, r.told_in
                        from finding_recheck_evidence l join finding_recheck r using (recheck_id)
                        where l.evidence_id = :id
                        """).param("id", id.value()).query(Shown.class).list().stream()
                .anyMatch(shown -> secrets.mayKnow(shown.inspectionId(), who)
                        && gate.isSeenBy(new FindingId(shown.findingId()), who));
    }
}
