package org.duban.ranking.flag;

import java.util.List;
import java.util.Objects;

/**
 * Who counts as first and as last in one league of one edition.
 *
 * @param enough whether the league is large enough to bring flags
 * @param bottomFrom the rank from which on places are the bottom
 */
record Ends(boolean enough, int bottomFrom, FlagRules rules) {

    /** @param places of the league in that edition, ranked or not */
    static Ends of(List<PastPlace> places, FlagRules rules) {
        var ranks = places.stream()
                .map(PastPlace::rank)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var last = ranks.size() - rules.bottomRanks();
        var edge = rules.bottomRanks() == 0 || ranks.isEmpty() ? Integer.MAX_VALUE : ranks.get(Math.max(0, last));
        return new Ends(ranks.size() >= rules.leastUnits(), edge, rules);
    }

    boolean isFirst(PastPlace place) {
        return place.rank() != null && place.rank() == 1;
    }

    boolean isRed(PastPlace place) {
        return place.rank() != null
                && place.score() != null
                && place.rank() <= rules.redRanks()
                && (rules.redLeast() == null || place.score().compareTo(rules.redLeast()) >= 0);
    }

    /** Whoever is first is never last, nor is who has earned a red flag. */
    boolean isBottom(PastPlace place) {
        return place.rank() != null && place.rank() > 1 && place.rank() >= bottomFrom && !isRed(place);
    }
}
