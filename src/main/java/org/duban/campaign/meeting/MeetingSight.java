package org.duban.campaign.meeting;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which meetings an account sees: drafts are the supervisors' own, issued minutes reach clerks whom they concern. */
@Component
@RequiredArgsConstructor
class MeetingSight {

    static final String SEEN = """
             (:drafts or m.state = 'ISSUED') and (:everything or exists (
                select 1 from meeting_receipt s where s.meeting_id = m.meeting_id and s.unit_id = any(:own)))
            """;

    private final UnitTree units;

    JdbcClient.StatementSpec of(SignedIn who, JdbcClient.StatementSpec statement) {
        return statement
                .param("drafts", who.is(Role.SUPERVISOR))
                .param("everything", who.seesEverything())
                .param("own", own(who));
    }

    /** The units for which a clerk speaks: the own one and those below it. */
    UUID[] own(SignedIn who) {
        var unit = who.unitId();
        return unit == null ? new UUID[0] : units.subtree(unit).toArray(UUID[]::new);
    }
}
