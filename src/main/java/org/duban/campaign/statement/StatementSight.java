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
    static final String OWN = " (:everything or is_unit_within(s.unit_id, cast(:unit as uuid))) ";

    static final String SEEN = OWN + " and (:drafts or s.signed_at is not null) ";

    private final UnitTree tree;

    JdbcClient.StatementSpec of(SignedIn who, JdbcClient.StatementSpec statement) {
        var unit = who.unitId();
        return statement
                .param("drafts", who.is(Role.SUPERVISOR))
                .param("everything", who.seesEverything())
                .param("unit", unit == null ? null : unit.value());
    }

    /** The units for which a clerk speaks, as tasks are asked for. */
    UUID[] units(SignedIn who) {
        var unit = who.unitId();
        return unit == null ? new UUID[0] : tree.subtree(unit).toArray(UUID[]::new);
    }
}
