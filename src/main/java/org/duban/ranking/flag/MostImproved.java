package org.duban.ranking.flag;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.ranking.Board.League;
import org.duban.ranking.Standing;

/** Finds who went up most since the edition before (进步最大). */
public final class MostImproved {

    private MostImproved() {}

    /**
     * League by league, those who went up furthest first; who went up equally far is named too.
     *
     * @param wanted how many of a league
     */
    public static List<Standing> of(List<League> leagues, int wanted) {
        return leagues.stream().flatMap(league -> of(league, wanted)).toList();
    }

    private static Stream<Standing> of(League league, int wanted) {
        var risen = league.ranked().stream()
                .filter(standing -> rise(standing) > 0)
                .sorted(Comparator.comparingInt(MostImproved::rise).reversed())
                .toList();
        if (wanted == 0 || risen.isEmpty()) {
            return Stream.empty();
        }
        var least = rise(risen.get(Math.min(wanted, risen.size()) - 1));
        return risen.stream().filter(standing -> rise(standing) >= least);
    }

    private static int rise(Standing standing) {
        return Objects.requireNonNullElse(standing.change(), 0);
    }
}
