package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.Comparison;
import org.duban.command.analysis.ComparisonTables;
import org.duban.command.analysis.ComparisonTables.Late;
import org.duban.command.analysis.ComparisonTables.Moved;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.Movement;
import org.duban.command.analysis.PivotQuery;
import org.duban.command.analysis.PivotReader;
import org.duban.command.analysis.PivotTable;
import org.duban.command.analysis.PivotTables;
import org.duban.command.analysis.PlaceHeat;
import org.duban.command.analysis.PlaceHeats;
import org.duban.finding.FindingFilter;
import org.duban.finding.LateStage;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.duban.ranking.web.PeriodWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** What the pages of the analysis show as workbooks, whole and with the figures as numbers; the streams are left open. */
@Service
@RequiredArgsConstructor
public class AnalysisSheet {

    private static final int PLACES = 10_000;

    private final PivotTables pivots;
    private final ComparisonTables comparisons;
    private final PlaceHeats places;
    private final PeriodWords periods;
    private final MessageSource messages;

    /** A row with the name of the one within which it is. */
    private record Line(String first, PivotTable.Row row) {}

    public void writePivot(PivotQuery query, SignedIn who, Locale locale, OutputStream out) throws IOException {
        var table = pivots.of(query, PivotReader.Size.WHOLE, who);
        var columns = new ArrayList<SheetColumn<Line>>();
        columns.add(column(named("analysis.dimension." + query.first(), locale), 28, Line::first));
        if (query.second() != null) {
            columns.add(column(
                    named("analysis.dimension." + query.second(), locale),
                    28,
                    line -> line.row().second() == null ? null : line.row().text()));
        }
        for (var at = 0; at < table.heads().size(); at++) {
            var cell = at;
            columns.add(column(
                    table.heads().get(at).text(),
                    14,
                    line -> line.row().cells().get(cell).value()));
        }
        var layout = new SheetLayout<>(named("analysis.title", locale), null, columns);
        new SheetWriter<>(layout).write(out, lines(table).stream(), written -> {});
    }

    private static List<Line> lines(PivotTable table) {
        var lines = new ArrayList<Line>();
        var first = "";
        for (var row : table.rows()) {
            if (row.second() == null) {
                first = row.text();
            }
            if (row.second() != null || table.query().second() == null) {
                lines.add(new Line(first, row));
            }
        }
        lines.add(new Line(table.bottom().text(), table.bottom()));
        return lines;
    }

    public void writeMovement(Comparison asked, FindingFilter filter, SignedIn who, Locale locale, OutputStream out)
            throws IOException {
        SheetWriter.writeBook(
                out,
                List.of(
                        new SheetWriter.Sheet<>(
                                moved(
                                        named("analysis.movement.periods", locale),
                                        column(
                                                named("analysis.dimension." + asked.cut(), locale),
                                                24,
                                                one -> periods.title(
                                                        one.movement().period())),
                                        locale),
                                comparisons.periods(asked, filter, who)),
                        new SheetWriter.Sheet<>(
                                moved(
                                        named("analysis.dimension.UNIT", locale),
                                        column(named("analysis.dimension.UNIT", locale), 28, Moved::unit),
                                        locale),
                                comparisons.units(asked, filter, who))));
    }

    private SheetLayout<Moved> moved(String name, SheetColumn<Moved> first, Locale locale) {
        return new SheetLayout<>(
                name,
                null,
                List.of(
                        first,
                        moved("CARRIED", Movement::carried, locale),
                        moved("FOUND", Movement::found, locale),
                        moved("CLOSED", Movement::closed, locale),
                        moved("LEFT", Movement::left, locale)));
    }

    private SheetColumn<Moved> moved(String figure, Function<Movement, Long> value, Locale locale) {
        return column(named("analysis.movement." + figure, locale), 12, one -> value.apply(one.movement()));
    }

    public void writeLateness(Comparison asked, FindingFilter filter, SignedIn who, Locale locale, OutputStream out)
            throws IOException {
        var total = named("analysis.total", locale);
        var columns = new ArrayList<SheetColumn<Late>>();
        columns.add(
                column(named("analysis.dimension.UNIT", locale), 28, row -> row.unit() == null ? total : row.unit()));
        columns.add(column(
                named("analysis.lateness.late", locale),
                12,
                row -> row.lateness().late()));
        for (var stage : LateStage.values()) {
            var name = named("finding.trait.late." + stage, locale);
            columns.add(column(
                    named("analysis.lateness.days-in", locale, name),
                    14,
                    row -> rounded(row.lateness().in(stage).days())));
            columns.add(column(
                    named("analysis.lateness.most-in", locale, name),
                    14,
                    row -> row.lateness().in(stage).mostOf()));
        }
        columns.add(column(
                named("analysis.lateness.extended", locale),
                14,
                row -> rounded(row.lateness().extendedDays())));
        new SheetWriter<>(new SheetLayout<>(named("analysis.tab.lateness", locale), null, columns))
                .write(out, comparisons.lateness(asked, filter, who).stream(), written -> {});
    }

    public void writePlaces(FindingFilter filter, Measure by, SignedIn who, Locale locale, OutputStream out)
            throws IOException {
        var columns = List.<SheetColumn<PlaceHeat>>of(
                column(named("analysis.dimension.PLACE", locale), 28, PlaceHeat::name),
                column(named("unit.place.list.unit", locale), 24, PlaceHeat::unitName),
                column(named("analysis.places.latitude", locale), 12, PlaceHeat::latitude),
                column(named("analysis.places.longitude", locale), 12, PlaceHeat::longitude),
                ofPlace(Measure.FOUND, locale),
                ofPlace(Measure.RECURRED, locale),
                ofPlace(Measure.OPEN, locale),
                ofPlace(Measure.LATE, locale),
                ofPlace(Measure.RETURNED, locale));
        new SheetWriter<>(new SheetLayout<>(named("analysis.tab.places", locale), null, columns))
                .write(out, places.read(filter, by, PLACES, who).stream(), written -> {});
    }

    private SheetColumn<PlaceHeat> ofPlace(Measure measure, Locale locale) {
        return column(
                named("analysis.measure." + measure, locale),
                12,
                heat -> heat.figures().behind(measure));
    }

    private static double rounded(double days) {
        return Math.round(days * 10) / 10.0;
    }

    private static <R> SheetColumn<R> column(String name, double width, Function<R, ? extends @Nullable Object> value) {
        return new SheetColumn<>(name, width, value);
    }

    private String named(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
