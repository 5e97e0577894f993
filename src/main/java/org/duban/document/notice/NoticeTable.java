package org.duban.document.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Align;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.ranking.Board.League;
import org.duban.ranking.Standing;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.web.RankingFigures;
import org.duban.ranking.web.StandingColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sets the places of a league in a table, with the columns for which its scheme has something to say. */
@Component
@RequiredArgsConstructor
class NoticeTable {

    /** Shares of the width, in millimetres of the 156 that a page has. */
    private static final double RANK = 8.5;

    private static final double SCORE = 13;
    private static final double CHANGE = 11;
    private static final double LOST = 10;
    private static final double SUM = 12.5;
    private static final double RATE = 14.5;
    private static final double NAME = 32;

    private final MessageSource messages;
    private final RankingFigures figures;

    /** A column and what stands in it. */
    private record Filled(Column column, Function<Standing, Cell> cell) {}

    /**
     * The table of one league.
     *
     * @param compared whether there is an edition before
     * @param anyWon whether anybody in the whole notice has won points
     */
    Table of(League league, Rules rules, boolean compared, boolean anyWon) {
        var filled = columns(rules, compared, anyWon);
        var caption = rules.marks().onlyDeducts()
                ? message(
                        "ranking.notice.table",
                        league.name(),
                        figures.plain(rules.deductions().base()))
                : message("ranking.show.table", league.name());
        return new Table(
                caption,
                filled.stream().map(Filled::column).toList(),
                league.ranked().stream()
                        .map(standing -> filled.stream()
                                .map(one -> one.cell().apply(standing))
                                .toList())
                        .toList());
    }

    private List<Filled> columns(Rules rules, boolean compared, boolean anyWon) {
        var shown = StandingColumns.of(rules);
        var all = new ArrayList<Filled>();
        all.add(plain("ranking.column.rank", RANK, s -> number(s.rank())));
        all.add(new Filled(
                new Column(null, message("ranking.column.unit"), NAME, Align.LEFT), s -> Cell.of(s.unitName())));
        all.add(plain("ranking.column.score", SCORE, s -> new Cell(String.valueOf(s.score()), s.score())));
        all.add(plain(
                "ranking.column.change", CHANGE, s -> compared ? change(s.change()) : Cell.of(RankingFigures.NONE)));
        if (shown.deductions()) {
            deductions(all, shown, anyWon);
        }
        if (shown.field()) {
            all.add(plain("ranking.column.compliance", RATE, s -> rate(s.compliance())));
        }
        all.add(plain("ranking.column.closing-rate", RATE, s -> rate(s.closingRate())));
        all.add(plain("ranking.column.on-time-rate", RATE, s -> rate(s.onTimeRate())));
        return all;
    }

    /** Where other columns want room, the reasons are left to the units' pages and the sum stands alone. */
    private void deductions(List<Filled> all, StandingColumns shown, boolean anyWon) {
        if (!shown.counted() && !shown.field()) {
            all.add(lost("ranking.lost.found", LOST, Standing::lostByFound));
            all.add(lost("ranking.lost.recurrence", LOST, Standing::lostByRecurrence));
            all.add(lost("ranking.lost.late", LOST, Standing::lostByLate));
            all.add(lost("ranking.lost.carried", LOST, Standing::lostByCarried));
            all.add(lost("ranking.lost.rework", LOST, Standing::lostByRework));
        }
        all.add(lost("ranking.column.deducted", SUM, Standing::deducted));
        if (shown.counted()) {
            all.add(lost("ranking.column.counted", SUM, Standing::counted));
        }
        if (anyWon) {
            all.add(lost("ranking.column.won", LOST, Standing::won));
        }
    }

    private Filled plain(String heading, double share, Function<Standing, Cell> cell) {
        return new Filled(Column.of(message(heading), share), cell);
    }

    private Filled lost(String heading, double share, Function<Standing, BigDecimal> points) {
        return new Filled(
                new Column(message("ranking.column.deductions"), message(heading), share, Align.CENTRE),
                standing -> points(points.apply(standing)));
    }

    /** Nothing lost is nought to who reckons and a dash to who reads. */
    private Cell points(BigDecimal points) {
        return new Cell(figures.points(points), points);
    }

    private Cell rate(@Nullable BigDecimal rate) {
        return new Cell(figures.rate(rate), rate);
    }

    private Cell change(@Nullable Integer places) {
        if (places == null) {
            return Cell.of(message("platform.delta.new"));
        }
        if (places == 0) {
            return new Cell(message("platform.delta.same"), BigDecimal.ZERO);
        }
        return new Cell((places > 0 ? "▲" : "▼") + Math.abs(places), BigDecimal.valueOf(places));
    }

    private static Cell number(@Nullable Integer number) {
        return number == null ? Cell.of("") : Cell.of(number);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
