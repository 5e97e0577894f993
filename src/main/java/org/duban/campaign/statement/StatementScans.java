package org.duban.campaign.statement;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a statement sees the scan of it. */
@Component
@RequiredArgsConstructor
class StatementScans implements EvidenceAccess {

    private final JdbcClient jdbc;
    private final StatementSight sight;

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        return sight.of(who, jdbc.sql("""
                        select exists (
                            select from responsibility_statement s where s.evidence_id = :evidence and""" + StatementSight.SEEN + ")"))
                .param("evidence", id.value())
                .query(Boolean.class)
                .single();
    }
}
