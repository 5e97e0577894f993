package org.duban.ledger.words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;

/**
 * A row of a ledger of findings, understood as far as it can be without the database.
 *
 * @param units the responsible units; more than one is for a person to settle
 * @param <I> what identifies a unit
 */
public record FindingReading<I>(
        SheetRow row,
        Reading<LocalDate> foundOn,
        Reading<String> source,
        String place,
        String description,
        List<NameBook.Mention<I>> units,
        List<NameBook.Mention<I>> coUnits,
        Reading<DeadlinePhrase> deadline,
        Reading<Closing> closing) {

    public FindingReading {
        units = List.copyOf(units);
        coUnits = List.copyOf(coUnits);
    }

    /**
     * What tells this finding from all others, whatever file it comes in; see {@link Fingerprint}.
     *
     * <p>The units go in as written, so that a unit that becomes known later does not make an old row look new.
     */
    public String fingerprint() {
        return Fingerprint.of(foundOn.value(), place, description, UnitList.split(row.text(Column.UNIT)));
    }

    /** All that a person should look at, but for the remarks on what is certain. */
    public boolean isDoubtful() {
        return Stream.concat(
                        Stream.of(foundOn, source, deadline, closing),
                        Stream.concat(units.stream(), coUnits.stream()).map(NameBook.Mention::reading))
                .anyMatch(Reading::isDoubtful);
    }
}
