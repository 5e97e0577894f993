package org.duban.ledger.words;

import java.time.LocalDate;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one ledger of findings in their order: a row without a year takes it from the row above.
 *
 * @param <I> what identifies a unit
 */
public final class FindingReader<I> {

    private final NameBook<I> units;
    private final YearHint otherwise;
    private @Nullable LocalDate above;

    /** Where no row above has a date yet, the year is told by this hint, as by the period of the campaign. */
    public FindingReader(NameBook<I> units, YearHint otherwise) {
        this.units = units;
        this.otherwise = otherwise;
    }

    public FindingReading<I> read(SheetRow row) {
        var foundOn = Dates.read(row.text(Column.FOUND_ON), YearHint.near(above).or(otherwise));
        var day = foundOn.value();
        if (day != null && !foundOn.isDoubtful()) {
            above = day;
        }
        return new FindingReading<>(
                row,
                foundOn,
                SourceWords.read(row.text(Column.SOURCE)),
                row.text(Column.PLACE),
                row.text(Column.DESCRIPTION),
                units.findAll(row.text(Column.UNIT)),
                units.findAll(row.text(Column.CO_UNITS)),
                Deadlines.read(row.text(Column.DEADLINE), day),
                ClosingWords.read(row.text(Column.MEASURE), row.text(Column.CLOSED_ON), day));
    }
}
