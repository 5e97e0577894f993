package org.duban.finding.reply;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a finding sees the file of the reply about it. */
@Component
@RequiredArgsConstructor
class ReplyEvidenceAccess implements EvidenceAccess {

    private final FindingGate gate;
    private final JdbcClient jdbc;

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        return jdbc
                .sql("select finding_id from reply_duty where reply_evidence_id = :id")
                .param("id", id.value())
                .query((row, number) -> FindingId.valueOf(row.getString(1)))
                .list()
                .stream()
                .anyMatch(finding -> gate.isSeenBy(finding, who));
    }
}
