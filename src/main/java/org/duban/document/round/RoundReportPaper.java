package org.duban.document.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.document.Phrases;
import org.duban.document.Sections;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.Table;
import org.duban.document.paper.Table.Cell;
import org.duban.document.paper.Table.Column;
import org.duban.document.paper.Text;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.RoundReports;
import org.duban.inspection.RoundResult;
import org.duban.inspection.StopOutcome;
import org.duban.inspection.StopRow;
import org.duban.inspection.checklist.CountRow;
import org.duban.inspection.checklist.StopCheckReader;
import org.duban.inspection.checklist.StopCheckRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Composes what a team reports of its round: how long, where, what was found and of whom, what could not be reached, and what
 * the team says of it. It is as the records have it at this moment, and has no number.
 */
@Component
@RequiredArgsConstructor
public class RoundReportPaper {

    private final InspectionRegister rounds;
    private final RoundReports reports;
    private final StopCheckReader checks;
    private final Phrases phrases;

    public Paper of(InspectionId id) {
        var round = rounds.require(id);
        var sections = new Sections(phrases);
        sections.section("round.work", work(round));
        sections.section("round.found", found(id, round));
        sections.section("round.checked", checked(checks.of(id)));
        sections.section("round.counted", counted(checks.counts(id)));
        sections.section("round.missed", missed(rounds.stops(id)));
        sections.section(
                "round.said",
                reports.find(id)
                        .map(report -> Sections.texts(Words.paragraphs(report.words())))
                        .orElse(List.of()));
        return new Paper(
                Paper.Layout.FORM,
                null,
                List.of(round.title() + phrases.of("round.title")),
                null,
                sections.body(),
                null,
                null,
                null,
                PaperWords.of(LocaleContextHolder.getLocale()));
    }

    private List<Text> work(InspectionRow round) {
        return List.of(Text.of(phrases.of(
                round.stops() == 0 ? "round.work-free" : "round.work-done",
                phrases.days(round.startsOn(), round.endsOn()),
                String.join(phrases.of("ledger.separator"), round.inspectorNames()),
                round.stops(),
                round.visited(),
                round.stops() - round.visited())));
    }

    private List<Block> found(InspectionId id, InspectionRow round) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Text.of(phrases.of(round.findings() == 0 ? "round.found-none" : "round.found-some", round.findings())));
        if (round.findings() > 0) {
            blocks.addAll(results("round.by-unit", "slip.unit", reports.byUnit(id)));
            blocks.addAll(results("round.by-category", "round.category", reports.byCategory(id)));
        }
        return blocks;
    }

    private List<Block> results(String caption, String of, List<RoundResult> results) {
        return table(
                caption,
                List.of(
                        Column.left(phrases.of(of), 10),
                        Column.of(phrases.of("round.findings"), 4),
                        Column.of(phrases.of("round.serious"), 4),
                        Column.of(phrases.of("round.closed"), 4)),
                results,
                result -> List.of(
                        Cell.of(Objects.requireNonNullElse(result.name(), phrases.of("round.nobody"))),
                        number(result.findings()),
                        number(result.serious()),
                        number(result.closed())));
    }

    private List<Block> checked(List<StopCheckRow> answered) {
        return table(
                "round.checked",
                List.of(
                        Column.left(phrases.of("slip.place"), 8),
                        Column.left(phrases.of("round.checklist"), 8),
                        Column.of(phrases.of("round.rate"), 4),
                        Column.of(phrases.of("round.failures"), 4)),
                answered,
                check -> List.of(
                        Cell.of(check.placeName()),
                        Cell.of(check.nameIn(LocaleContextHolder.getLocale())),
                        Cell.of(check.getRate() == null ? Phrases.NONE : check.getRate() + "%"),
                        number(check.failures())));
    }

    private List<Block> counted(List<CountRow> counts) {
        return table(
                "round.counted",
                List.of(
                        Column.left(phrases.of("slip.place"), 8),
                        Column.left(phrases.of("round.what"), 6),
                        Column.of(phrases.of("round.declared"), 4),
                        Column.of(phrases.of("round.there"), 4),
                        Column.of(phrases.of("round.difference"), 4)),
                counts,
                count -> List.of(
                        Cell.of(count.placeName()),
                        Cell.of(count.text()),
                        number(count.declared()),
                        number(count.found()),
                        number(count.getDifference())));
    }

    /** Nothing where there would be no row. */
    private <T> List<Block> table(String caption, List<Column> columns, List<T> rows, Function<T, List<Cell>> cells) {
        return rows.isEmpty()
                ? List.of()
                : List.of(new Table(
                        phrases.of(caption), columns, rows.stream().map(cells).toList()));
    }

    private List<Text> missed(List<StopRow> stops) {
        return stops.stream()
                .filter(stop -> !stop.isVisited())
                .map(stop -> Text.of(phrases.of(
                        "round.missed-line",
                        stop.placeName(),
                        stop.getOutcome() == StopOutcome.WAITING
                                ? phrases.of("round.missed-silent")
                                : Objects.requireNonNull(stop.missedReason()))))
                .toList();
    }

    private static Cell number(int number) {
        return Cell.of(String.valueOf(number));
    }
}
