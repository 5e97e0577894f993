package org.duban.finding;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a finding sees its evidence. */
@Component
@RequiredArgsConstructor
class FindingEvidenceAccess implements EvidenceAccess {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        var scope = scopes.of(who);
        return jdbc.sql("""
                        select exists (
                            select 1 from finding_evidence e join finding f using (finding_id)
                            where e.evidence_id = :evidence
                              and (:everything
                                   or (not f.hidden and f.state <> 'DRAFT'
                                       and (f.unit_id = any(:scope)
                                            or exists (select 1 from finding_co_unit k
                                                       where k.finding_id = f.finding_id and k.unit_id = any(:scope))))
                                   or (not f.hidden
                                       and exists (select 1 from reply_duty r
                                                   where r.finding_id = f.finding_id and r.unit_id = any(:scope)))))
                        """)
                .param("evidence", id.value())
                .param("everything", scope.everything())
                .param("scope", scope.unitArray())
                .query(Boolean.class)
                .single();
    }
}
