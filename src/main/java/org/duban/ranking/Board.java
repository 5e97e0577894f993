package org.duban.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as a desk shows it, league by league.
 *
 * @param edition null for one that was computed only to look at
 * @param asOf up to when facts were counted
 */
public record Board(
        @Nullable EditionId edition, @Nullable Integer number, Period period, Instant asOf, List<League> leagues) {

    /**
     * A league with those who have a rank, best first, and those who have none.
     *
     * @param name as its units name it
     */
    public record League(String name, List<Standing> ranked, List<Standing> notRanked) {

        /** The best, as many as wanted; ties at the edge are cut by name. */
        public List<Standing> top(int wanted) {
            return ranked.subList(0, Math.min(wanted, ranked.size()));
        }

        /** The last, worst first, without those that are among as many at the top. */
        public List<Standing> bottom(int wanted) {
            var worst = new ArrayList<>(
                    ranked.subList(Math.max(ranked.size() - wanted, Math.min(wanted, ranked.size())), ranked.size()));
            Collections.reverse(worst);
            return worst;
        }
    }

    static Board of(
            @Nullable EditionId edition,
            @Nullable Integer number,
            Period period,
            Instant asOf,
            List<Standing> standings) {
        return new Board(edition, number, period, asOf, leagues(standings));
    }

    /** Splits standings, which come league by league, where a league ends. */
    public static List<League> leagues(List<Standing> standings) {
        var leagues = new LinkedHashMap<String, League>();
        for (var standing : standings) {
            var league = leagues.computeIfAbsent(
                    standing.league(), name -> new League(name, new ArrayList<>(), new ArrayList<>()));
            (standing.isRanked() ? league.ranked() : league.notRanked()).add(standing);
        }
        return List.copyOf(leagues.values());
    }
}
