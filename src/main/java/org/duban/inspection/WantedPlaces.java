package org.duban.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.unit.PlaceStatuses;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** Says which places are meant where some are wanted by their kind and their unit. */
@Component
@RequiredArgsConstructor
public class WantedPlaces {

    /** Holds for a place {@code p} that is wanted, in use and not excused; to be used with {@link #of} as parameters. */
    public static final String SQL = """
            p.retired_at is null and (cardinality(:kinds) = 0 or p.kind = any(:kinds))
            and (p.unit_id = any(:units) or :everywhere and p.unit_id is null) and not
            """ + PlaceStatuses.EXCUSED;

    private final UnitTree units;
    private final Clock clock;

    /**
     * The parameters.
     *
     * @param kinds none means all
     * @param chosen whose places, and those of all units below; none means all, also those that belong to no unit
     * @param zone all units of the district
     */
    public Map<String, Object> of(Collection<String> kinds, Collection<UUID> chosen, List<UUID> zone) {
        var area = chosen.isEmpty() ? zone : units.subtrees(chosen);
        var within = Set.copyOf(zone);
        return Map.of(
                "kinds",
                kinds.toArray(String[]::new),
                "units",
                area.stream().filter(within::contains).toArray(UUID[]::new),
                "everywhere",
                chosen.isEmpty(),
                "today",
                LocalDate.now(clock));
    }
}
