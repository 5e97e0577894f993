package org.duban.finding;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a finding for somebody who wants to act on it. What they may not see does not exist for them. */
@Component
@RequiredArgsConstructor
class FindingAccess {

    private final FindingSight sight;
    private final Scopes scopes;
    private final JdbcClient jdbc;

    Finding openFor(FindingId id, SignedIn who, FindingAction action, @Nullable Long expectedVersion) {
        var scope = scopes.of(who);
        var finding = sight.require(id, scope);
        FindingPolicy.require(action, finding, scope, submitter(action, id));
        finding.require(action);
        finding.expectVersion(expectedVersion);
        return finding;
    }

    private @Nullable UUID submitter(FindingAction action, FindingId id) {
        return action == FindingAction.PASS || action == FindingAction.RETURN ? lastSubmitter(id) : null;
    }

    @Nullable
    UUID lastSubmitter(FindingId id) {
        return jdbc.sql("""
                        select submitted_by from rectification where finding_id = :id order by round desc limit 1
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
