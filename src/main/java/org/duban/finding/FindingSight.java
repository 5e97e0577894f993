package org.duban.finding;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a finding for somebody who may see it: besides the units involved, the one that owes the reply to the sender. */
@Component
@RequiredArgsConstructor
class FindingSight {

    private final FindingRepository findings;
    private final JdbcClient jdbc;

    Optional<Finding> find(FindingId id, Scope scope) {
        return findings.findById(id).filter(finding -> scope.maySee(finding) || owesReply(finding, scope));
    }

    Finding require(FindingId id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new FindingNotFound(id));
    }

    private boolean owesReply(Finding finding, Scope scope) {
        return !finding.isHidden()
                && !scope.units().isEmpty()
                && jdbc.sql("""
                        select exists (select from reply_duty where finding_id = :id and unit_id = any(:scope))
                        """)
                        .param("id", finding.getId().value())
                        .param("scope", scope.unitArray())
                        .query(Boolean.class)
                        .single();
    }
}
