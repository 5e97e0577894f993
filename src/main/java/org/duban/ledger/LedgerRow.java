package org.duban.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.RowReading;
import org.duban.ledger.sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger that was handed in.
 *
 * @param number as the spreadsheet shows it
 * @param others what stands in columns that nobody knows
 * @param settlement what a person answered, by the keys of the cells
 * @param subjectId what it became, or what was there already
 */
public record LedgerRow(
        int number,
        Map<Column, String> cells,
        Map<String, String> others,
        RowReading reading,
        Map<String, String> settlement,
        Verdict verdict,
        List<String> doubts,
        String fingerprint,
        @Nullable UUID subjectId) {

    public Answers answers() {
        return new Answers(reading, settlement);
    }

    public String text(Column column) {
        return cells.getOrDefault(column, "");
    }
}
