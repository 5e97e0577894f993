package org.duban.inspection.checklist;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was photographed for a checklist is seen by who sees rounds, that is by all but the units. */
@Component
@RequiredArgsConstructor
class StopAnswerEvidenceAccess implements EvidenceAccess {

    private final JdbcClient jdbc;

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        return who.seesEverything()
                && jdbc.sql("select exists (select from stop_answer_evidence where evidence_id = :id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
    }
}
