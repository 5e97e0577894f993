package org.duban.campaign.statement;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which statements an account sees: drafts are the supervisors' own, what was signed reaches the unit and those above. */
@Component
@RequiredArgsConstructor
class StatementSight {

    /** Of statements {@code s} that an account may know of at all. */
    static final String OWN = " (:everything or s.unit_id = any(:units)) ";

    static final String SEEN = OWN + " and (:drafts or s.signed_at is not null) ";

    private final UnitTree tree;

    JdbcClient.StatementSpec of(SignedIn who, JdbcClient.StatementSpec statement) {
        var unit = who.unitId();
        return statement
                .param("drafts", who.is(Role.SUPERVISOR))
                .param("everything", who.seesEverything())
                .param("units", unit == null ? new UUID[0] : tree.subtree(unit).toArray(UUID[]::new));
    }
}
