package org.duban.finding;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** Looks up what an account sees. */
@Component
@RequiredArgsConstructor
class Scopes {

    private final UnitTree units;

    /** Only clerks answer for units below; only who verifies is asked whose colleague they are. */
    Scope of(SignedIn who) {
        var unit = who.unitId();
        return new Scope(
                who,
                who.seesEverything(),
                unit == null || !who.is(Role.UNIT) ? Set.of() : Set.copyOf(units.subtree(unit)),
                unit == null || !Scope.isInTheField(who) ? Set.of() : Set.copyOf(units.upwards(unit)));
    }
}
