package org.duban.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The first and the last of each league of a published edition. */
public record Podium(EditionRow edition, List<League> leagues) {

    private static final int EACH = 3;

    /**
     * A league's ends, in the order of rank; nobody stands at both.
     *
     * @param name as its units name it
     * @param ranked how many have a rank
     */
    public record League(String name, int ranked, List<Placing> first, List<Placing> last) {

        static League of(String name, List<Placing> placings) {
            var ranked = placings.size();
            var first = Math.min(EACH, ranked);
            return new League(
                    name, ranked, placings.subList(0, first), placings.subList(Math.max(first, ranked - EACH), ranked));
        }
    }

    /** Takes from the placings, which come in order, those of the edition. */
    static Podium of(EditionRow edition, List<Placing> placings) {
        var leagues = new LinkedHashMap<String, List<Placing>>();
        placings.stream()
                .filter(placing -> edition.id().equals(placing.editionId()))
                .forEach(placing -> leagues.computeIfAbsent(placing.league(), name -> new ArrayList<>())
                        .add(placing));
        return new Podium(
                edition,
                leagues.entrySet().stream()
                        .map(league -> League.of(league.getKey(), league.getValue()))
                        .toList());
    }
}
