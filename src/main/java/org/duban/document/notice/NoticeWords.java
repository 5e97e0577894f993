package org.duban.document.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.Board.League;
import org.duban.ranking.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences by which a notice commends, criticises and says who is not ranked. */
@Component
@RequiredArgsConstructor
class NoticeWords {

    private final MessageSource messages;

    /** A sentence a league: all whose rank is among the first, ties included. */
    List<String> praise(List<League> leagues, int ranks) {
        return sentences("ranking.notice.praise", leagues, league -> praised(league, ranks));
    }

    /** The last, ties included; nobody who is commended, too, or who lost nothing. */
    List<String> criticism(List<League> leagues, int praised, int wanted) {
        return sentences("ranking.notice.criticism", leagues, league -> criticised(league, praised, wanted));
    }

    /** Who of the league has no rank, by reason. */
    String notRanked(League league) {
        var byReason = league.notRanked().stream()
                .collect(Collectors.groupingBy(this::reason, LinkedHashMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(entry -> message(
                        "ranking.notice.not-ranked-named",
                        entry.getValue().stream()
                                .map(Standing::unitName)
                                .collect(Collectors.joining(message("ranking.list-separator"))),
                        entry.getKey()))
                .collect(Collectors.joining(message("ranking.notice.reason-separator")));
    }

    private String reason(Standing standing) {
        return standing.excuse() == null ? message("ranking.reason." + standing.reason()) : standing.excuse();
    }

    private static List<Standing> praised(League league, int ranks) {
        return league.ranked().stream()
                .filter(standing -> Objects.requireNonNull(standing.rank()) <= ranks)
                .toList();
    }

    private static List<Standing> criticised(League league, int praised, int wanted) {
        var ranked = league.ranked();
        if (wanted <= 0 || ranked.isEmpty()) {
            return List.of();
        }
        var edge = ranked.get(Math.max(0, ranked.size() - wanted));
        var from = Objects.requireNonNull(edge.rank());
        return ranked.stream()
                .filter(standing -> Objects.requireNonNull(standing.rank()) >= from)
                .filter(standing -> Objects.requireNonNull(standing.rank()) > praised)
                .filter(standing -> standing.deducted().signum() > 0)
                .toList();
    }

    private List<String> sentences(String key, List<League> leagues, Function<League, List<Standing>> chosen) {
        return leagues.stream()
                .filter(league -> !chosen.apply(league).isEmpty())
                .map(league -> sentence(key, league, chosen.apply(league)))
                .toList();
    }

    private String sentence(String key, League league, List<Standing> named) {
        return message(key, league.name(), names(named), named.size());
    }

    private String names(List<Standing> standings) {
        return standings.stream()
                .map(standing -> message(
                        "ranking.notice.named",
                        standing.unitName(),
                        String.valueOf(standing.rank()),
                        String.valueOf(standing.score())))
                .collect(Collectors.joining(message("ranking.list-separator")));
    }

    private String message(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
