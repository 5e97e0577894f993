package org.duban.document.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.desk.ClearOut;
import org.duban.desk.UnitCard;
import org.duban.desk.UnitCard.Commitment;
import org.duban.desk.UnitCard.Figures;
import org.duban.desk.UnitCard.Ranked;
import org.duban.document.Phrases;
import org.duban.document.paper.Block;
import org.duban.document.paper.Fields;
import org.duban.document.paper.Fields.Field;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.document.paper.Text;
import org.duban.finding.FindingRow;
import org.duban.ranking.web.PeriodWords;
import org.duban.ranking.web.RankingFigures;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Composes a unit's card: how it stands at this moment, on a sheet to be taken along. It has no number and is no record. */
@Component
@RequiredArgsConstructor
public class UnitCardPaper {

    private final Phrases phrases;
    private final PeriodWords periods;
    private final RankingFigures rankingFigures;

    public Paper of(UnitCard card) {
        var body = new ArrayList<Block>();
        body.add(new Text(phrases.of("card.as-of", phrases.moment(card.at())), Text.Style.CENTRED));
        body.add(figures(card.figures(), card.clearOut(), card.at()));
        addTable(body, "desk.card.rankings", "desk.card.no-rankings", rankingColumns(), card.rankings(), this::ranking);
        addTable(
                body,
                "desk.card.commitments",
                "desk.card.no-commitments",
                commitmentColumns(),
                card.commitments(),
                this::commitment);
        if (!card.latest().isEmpty()) {
            addTable(body, "desk.card.latest", "desk.card.latest", latestColumns(), card.latest(), this::finding);
        }
        return new Paper(
                Paper.Layout.FORM,
                null,
                List.of(phrases.message("desk.card.title", card.unit().name())),
                null,
                body,
                null,
                null,
                null,
                PaperWords.of(LocaleContextHolder.getLocale()));
    }

    private Fields figures(Figures figures, ClearOut clearOut, Instant at) {
        return new Fields(List.of(
                count("open", figures.open()),
                count("overdue", figures.overdue()),
                count("today", figures.dueToday()),
                count("week", figures.dueThisWeek()),
                count("returned", figures.returned()),
                count("held", figures.onHold()),
                Field.wide(phrases.message("desk.clear.title"), clearOut(clearOut, at))));
    }

    private Field count(String what, int number) {
        return Field.of(phrases.message("desk.card." + what), String.valueOf(number));
    }

    /** As the desk says it: how many are open and since when, or how long none has been. */
    private String clearOut(ClearOut clear, Instant at) {
        if (clear.first() == null) {
            return phrases.message("desk.clear.nothing-yet");
        }
        var kept = clear.daysClear(at);
        if (kept != null) {
            return phrases.message("desk.clear.line-kept", kept);
        }
        var oldest = clear.oldestDays(at);
        var since = clear.daysSinceClear(at);
        return phrases.message("desk.clear.open", clear.open(), oldest == null ? 0 : oldest)
                + (since == null
                        ? phrases.message("desk.clear.line-never")
                        : phrases.message("desk.clear.line-since", since));
    }

    private <T> void addTable(
            List<Block> body,
            String caption,
            String none,
            List<Column> columns,
            List<T> rows,
            Function<T, List<Cell>> cells) {
        body.add(
                rows.isEmpty()
                        ? Text.note(phrases.message(none))
                        : new Table(
                                phrases.message(caption),
                                columns,
                                rows.stream().map(cells).toList()));
    }

    private List<Column> rankingColumns() {
        return List.of(
                Column.left(phrases.message("ranking.form.campaign"), 10),
                Column.of(phrases.message("ranking.list.period"), 7),
                Column.of(phrases.of("card.league"), 4),
                Column.of(phrases.of("card.rank"), 4),
                Column.of(phrases.of("card.on-time"), 4));
    }

    private List<Cell> ranking(Ranked ranked) {
        var standing = ranked.standing();
        return List.of(
                Cell.of(standing.campaignName()),
                Cell.of(periods.title(standing.period())),
                Cell.of(standing.league()),
                Cell.of(
                        standing.rank() == null
                                ? phrases.message("ranking.reason." + standing.reason())
                                : standing.rank() + " " + phrases.message("ranking.own.of", standing.ranked())),
                Cell.of(rankingFigures.rate(ranked.onTimeRate())));
    }

    private List<Column> commitmentColumns() {
        return List.of(
                Column.left(phrases.of("card.what"), 13),
                Column.left(phrases.of("slip.unit"), 6),
                Column.of(phrases.of("slip.person"), 4),
                Column.of(phrases.of("slip.due-by"), 6));
    }

    private List<Cell> commitment(Commitment commitment) {
        return List.of(
                Cell.of(commitment.title()),
                Cell.of(commitment.unitName()),
                Cell.of(commitment.person() == null ? phrases.message("desk.card.nobody") : commitment.person()),
                Cell.of(phrases.due(commitment.dueAt())));
    }

    private List<Column> latestColumns() {
        return List.of(
                Column.of(phrases.of("slip.finding"), 5),
                Column.left(phrases.of("slip.what"), 11),
                Column.left(phrases.of("slip.place"), 6),
                Column.of(phrases.of("ledger.state"), 4),
                Column.of(phrases.of("slip.found-on"), 4));
    }

    private List<Cell> finding(FindingRow row) {
        return List.of(
                Cell.of(row.number()),
                Cell.of(row.description()),
                Cell.of(row.place()),
                Cell.of(phrases.message("platform.state." + row.state())),
                Cell.of(phrases.day(row.foundAt())));
    }
}
