package org.duban.document;

import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/**
 * Who sees which documents. What goes to a unit is seen by those who answer for it and by those who see all findings; what
 * tells of a consequence, by those who see all consequences. Awards are honours, and everybody's to see.
 */
@Component
@RequiredArgsConstructor
class DocumentSight {

    /** Of a document {@code d}. */
    static final String SEEN = """
            (d.unit_id is null or d.kind = 'AWARD' or d.unit_id = any(:scope)
             or case d.kind when 'CONSEQUENCE' then :consequences else :everything end)
            """;

    static final Map<String, Object> OF_THE_OFFICE = parameters(true, true, true, new UUID[0]);

    static final Map<String, Object> OF_WHOEVER_HOLDS_IT = parameters(false, true, true, new UUID[0]);

    private final UnitTree units;

    /** What statements with {@link #SEEN} ask for, with {@code :drafts}. */
    Map<String, Object> of(SignedIn who) {
        return parameters(
                who.isAnyOf(Role.SUPERVISOR, Role.ADMIN),
                who.seesEverything(),
                ConsequenceReader.seesAll(who),
                scope(who));
    }

    private UUID[] scope(SignedIn who) {
        var unit = who.unitId();
        return unit == null || !who.is(Role.UNIT)
                ? new UUID[0]
                : units.subtree(unit).toArray(UUID[]::new);
    }

    private static Map<String, Object> parameters(
            boolean drafts, boolean everything, boolean consequences, UUID[] scope) {
        return Map.of("drafts", drafts, "everything", everything, "consequences", consequences, "scope", scope);
    }
}
