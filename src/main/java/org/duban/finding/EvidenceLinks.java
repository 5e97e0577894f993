package org.duban.finding;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which evidence shows a finding before, and which after it was put right. */
@Component
@RequiredArgsConstructor
class EvidenceLinks {

    enum Phase {
        BEFORE,
        AFTER
    }

    private final EvidenceGate gate;
    private final JdbcTemplate jdbc;

    /** Attaches what the person may see: naming a stranger's photo would otherwise open it. */
    void attach(FindingId finding, List<EvidenceId> evidence, Phase phase, int round, SignedIn by) {
        if (!evidence.stream().allMatch(id -> gate.maySee(id, by))) {
            throw new EvidenceUnknown();
        }
        var rows = evidence.stream()
                .distinct()
                .map(id -> new Object[] {finding.value(), id.value(), phase.name(), round, evidence.indexOf(id)})
                .toList();
        try {
            jdbc.batchUpdate("""
                    insert into finding_evidence (finding_id, evidence_id, phase, round, position)
                    values (?, ?, ?, ?, ?)
                    """, rows);
        } catch (DataIntegrityViolationException unknown) {
            throw new EvidenceUnknown();
        }
    }

    List<EvidenceId> of(FindingId finding) {
        return jdbc
                .queryForList(
                        "select evidence_id from finding_evidence where finding_id = ? order by phase desc, round, position",
                        UUID.class,
                        finding.value())
                .stream()
                .map(EvidenceId::new)
                .toList();
    }
}
