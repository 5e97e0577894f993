package org.duban.finding.part;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a finding sees the photos of its parts. */
@Component
@RequiredArgsConstructor
class PartEvidenceAccess implements EvidenceAccess {

    private final FindingGate gate;
    private final JdbcClient jdbc;

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        return jdbc
                .sql("""
                        select p.finding_id from part_evidence e join finding_part p using (finding_part_id)
                        where e.evidence_id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> FindingId.valueOf(row.getString(1)))
                .list()
                .stream()
                .anyMatch(finding -> gate.isSeenBy(finding, who));
    }
}
