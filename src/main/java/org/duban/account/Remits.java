package org.duban.account;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.unit.UnitId;
import org.duban.unit.UnitKeeper;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Looks up whom somebody looks after, and below which unit they keep units. */
@Component
@RequiredArgsConstructor
public class Remits implements UnitKeeper {

    private final UnitTree units;

    public Remit of(SignedIn who) {
        if (who.is(Role.ADMIN)) {
            return Remit.EVERYBODY;
        }
        var unit = who.unitId();
        return unit == null || !who.is(Role.UNIT_ADMIN)
                ? Remit.NOBODY
                : new Remit(false, unit.value(), Set.copyOf(units.subtree(unit)));
    }

    @Override
    public @Nullable UnitId top() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn who
                        && !who.isAnyOf(Role.ADMIN, Role.SUPERVISOR)
                        && who.is(Role.UNIT_ADMIN)
                ? who.unitId()
                : null;
    }
}
