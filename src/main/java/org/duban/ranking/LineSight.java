package org.duban.ranking;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which findings behind the lines of an edition somebody may see: of the others there are only the points. */
@Component
@RequiredArgsConstructor
class LineSight {

    /** Holds for what the reader may see of {@code finding f}. */
    static final String SEEN = """
             (:everything or not f.hidden and (f.unit_id = any(:scope) or exists (
                select 1 from finding_co_unit k where k.finding_id = f.finding_id and k.unit_id = any(:scope))))
            """;

    private final UnitTree units;

    StatementSpec of(SignedIn reader, StatementSpec statement) {
        return statement.param("everything", reader.seesEverything()).param("scope", scope(reader));
    }

    private UUID[] scope(SignedIn who) {
        var unit = who.unitId();
        return unit == null || who.seesEverything()
                ? new UUID[0]
                : units.subtree(unit).toArray(UUID[]::new);
    }
}
