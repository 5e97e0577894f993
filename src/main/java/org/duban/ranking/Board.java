package org.duban.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.duban.ranking.scheme.Rules;
import org.duban.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that is only looked at, league by league.
 *
 * @param asOf up to when facts were counted
 * @param previous the edition it is compared with
 */
public record Board(
        Period period, Instant asOf, Rules rules, @Nullable EditionId previous, List<League> leagues) {

    /**
     * A league with those who have a rank, best first, and those who have none.
     *
     * @param name as its units name it
     */
    public record League(String name, List<Standing> ranked, List<Standing> notRanked) {}

    /** The first and the last of each league in which somebody has a rank. */
    public List<Podium.League> ends() {
        return leagues.stream()
                .filter(league -> !league.ranked().isEmpty())
                .map(league -> Podium.League.of(
                        league.name(), league.ranked().stream().map(Placing::of).toList()))
                .toList();
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
