package org.duban.ranking.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.duban.ranking.Board.League;
import org.duban.ranking.LossMap;
import org.duban.ranking.RankHistory;
import org.duban.ranking.RankHistory.Course;
import org.duban.ranking.Standing;
import org.duban.ranking.scheme.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of a league, and in words whoever is not in it.
 *
 * @param courses those who were ranked in any edition that is shown
 * @param reasons for which anybody lost anything, in the order of the table
 * @param losers the best first, and {@code unscathed} those who lost nothing
 * @param maps where those who lost something lost it, who lost most first
 * @param rates those of whom something was due, the highest on-time rate first; {@code nothingDue} the others
 * @param notRanked those who have no rank in this edition
 */
public record LeagueCharts(
        String name,
        List<Course> courses,
        List<LineKind> reasons,
        List<Loser> losers,
        List<String> unscathed,
        List<LossMap> maps,
        List<Standing> rates,
        List<String> nothingDue,
        List<String> notRanked) {

    /** A unit that lost something, and for what. */
    public record Loser(UUID unitId, String unitName, Map<LineKind, BigDecimal> lost) {

        /** Nought where there is no line of the kind. */
        public BigDecimal by(LineKind kind) {
            return lost.getOrDefault(kind, BigDecimal.ZERO);
        }

        public BigDecimal total() {
            return lost.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static @Nullable Loser of(Standing standing, Map<UUID, Map<LineKind, BigDecimal>> lost) {
            var own = lost.get(standing.unitId());
            return own == null ? null : new Loser(standing.unitId(), standing.unitName(), new EnumMap<>(own));
        }
    }

    static LeagueCharts of(
            League league, RankHistory history, Map<UUID, Map<LineKind, BigDecimal>> lost, List<LossMap> maps) {
        var ranked = league.ranked();
        var losers = ranked.stream()
                .flatMap(s -> Stream.ofNullable(Loser.of(s, lost)))
                .toList();
        return new LeagueCharts(
                league.name(),
                history.of(league.name()),
                Stream.of(LineKind.values())
                        .filter(kind -> losers.stream().anyMatch(l -> l.lost().containsKey(kind)))
                        .toList(),
                losers,
                names(ranked.stream().filter(s -> !lost.containsKey(s.unitId()))),
                maps.stream()
                        .filter(map -> ranked.stream().anyMatch(s -> s.unitId().equals(map.unitId())))
                        .sorted(Comparator.comparing(LossMap::points).reversed())
                        .toList(),
                ranked.stream()
                        .filter(s -> s.due() > 0)
                        .sorted(Comparator.comparing(Standing::onTimeRate).reversed())
                        .toList(),
                names(ranked.stream().filter(s -> s.due() == 0)),
                names(league.notRanked().stream()));
    }

    private static List<String> names(Stream<Standing> standings) {
        return standings.map(Standing::unitName).toList();
    }
}
