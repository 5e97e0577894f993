package org.duban.campaign.indicator;

import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose values an account may enter: the office all of them, a clerk those for which the own unit or one below it answers. */
@Component
@RequiredArgsConstructor
public class EntryRight {

    private final UnitTree units;

    /** What an account may enter. */
    public record Of(boolean everything, Set<UUID> own) {

        /** The responsible unit speaks for the district, each unit for itself. */
        public boolean covers(@Nullable UUID lead, boolean byUnit, @Nullable UUID unit) {
            return everything || (unit == null ? lead != null && own.contains(lead) : byUnit && own.contains(unit));
        }
    }

    public Of of(SignedIn who) {
        var unit = who.unitId();
        return new Of(
                who.isAnyOf(Role.ADMIN, Role.SUPERVISOR),
                unit == null || !who.is(Role.UNIT) ? Set.of() : Set.copyOf(units.subtree(unit)));
    }
}
