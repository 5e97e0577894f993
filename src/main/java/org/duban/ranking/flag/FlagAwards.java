package org.duban.ranking.flag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;

/** Awards the flags of one league by its places over the last editions. Places of other leagues are no part of it. */
@RequiredArgsConstructor
class FlagAwards {

    private final FlagRules rules;
    /** How many editions there are to look back on, the one that is looked at included. */
    private final int editions;

    private final Map<Integer, Ends> ends;
    private final Map<UUID, Map<Integer, PastPlace>> places;

    /**
     * League by league, in the order of the places given.
     *
     * @param history the places of every league, of the edition that is looked at and of those before
     */
    static List<Flag> of(List<PastPlace> history, FlagRules rules) {
        var flags = new ArrayList<Flag>();
        var editions = 1 + history.stream().mapToInt(PastPlace::back).max().orElse(0);
        var leagues = history.stream().collect(groupingBy(PastPlace::league, TreeMap::new, toList()));
        leagues.values()
                .forEach(
                        league -> flags.addAll(inLeague(league, editions, rules).all()));
        return flags;
    }

    private static FlagAwards inLeague(List<PastPlace> league, int editions, FlagRules rules) {
        var ends = new HashMap<Integer, Ends>();
        league.stream()
                .collect(groupingBy(PastPlace::back))
                .forEach((back, then) -> ends.put(back, Ends.of(then, rules)));
        return new FlagAwards(
                rules,
                editions,
                ends,
                league.stream().collect(groupingBy(PastPlace::unitId, toMap(PastPlace::back, place -> place))));
    }

    private List<Flag> all() {
        return places.values().stream()
                .map(unit -> unit.get(0))
                .filter(place -> place != null && place.rank() != null)
                .sorted(Comparator.comparing(PastPlace::rank).thenComparing(PastPlace::unitName))
                .flatMap(place -> over(place).stream())
                .toList();
    }

    private List<Flag> over(PastPlace now) {
        var here = endsOf(now);
        var flags = new ArrayList<Flag>();
        if (!here.enough()) {
            return flags;
        }
        if (rules.travelling() && here.isFirst(now)) {
            flags.add(flag(
                    now,
                    FlagKind.TRAVELLING,
                    running(now, place -> endsOf(place).isFirst(place))));
        }
        if (here.isRed(now)) {
            flags.add(
                    flag(now, FlagKind.RED, running(now, place -> endsOf(place).isRed(place))));
        }
        if (here.isBottom(now)) {
            var running = running(now, place -> endsOf(place).isBottom(place));
            flags.add(flag(now, running < rules.blackAfter() ? FlagKind.YELLOW : FlagKind.BLACK, running));
        }
        return flags;
    }

    /**
     * For how many editions running, from the latest back, the unit has stood there. One in which its league was too small
     * brings nothing, but to have stood elsewhere in it ends the row.
     */
    private int running(PastPlace now, Predicate<PastPlace> there) {
        var unit = places.getOrDefault(now.unitId(), Map.of());
        var running = 0;
        for (var back = 0; back < editions; back++) {
            var place = unit.get(back);
            var ranked = place == null || place.rank() == null ? null : place;
            if (ranked != null && !there.test(ranked)) {
                break;
            }
            if (ranked != null && endsOf(ranked).enough()) {
                running++;
            } else if (!rules.skipsAbsent()) {
                break;
            }
        }
        return running;
    }

    private Ends endsOf(PastPlace place) {
        return Objects.requireNonNull(ends.get(place.back()));
    }

    private static Flag flag(PastPlace place, FlagKind kind, int running) {
        return new Flag(place.unitId(), place.unitName(), place.league(), kind, running);
    }
}
