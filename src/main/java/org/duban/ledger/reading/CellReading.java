package org.duban.ledger.reading;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.jspecify.annotations.Nullable;

/**
 * How a cell, or one name in it, was read.
 *
 * @param text as written
 * @param value in the form in which the matter is answered; of what is doubtful only a proposal, null where there is none
 * @param options the answers that are likely, best first
 */
@JsonIncludeProperties({"column", "matter", "text", "certainty", "value", "remarks", "options"})
public record CellReading(
        Column column,
        Matter matter,
        String text,
        Certainty certainty,
        @Nullable String value,
        List<Remark> remarks,
        List<String> options) {

    private static final int LONGEST_KEY = 200;

    public CellReading {
        remarks = List.copyOf(remarks);
        options = List.copyOf(options);
    }

    static CellReading of(Column column, Matter matter, String text, Reading<String> reading) {
        return new CellReading(
                column, matter, text, reading.certainty(), reading.value(), reading.remarks(), List.of());
    }

    CellReading withOptions(List<String> likely) {
        return new CellReading(column, matter, text, certainty, value, remarks, likely);
    }

    /**
     * What an answer is kept under: the same doubt about the same words has the same key in every row. Blank cells of
     * different columns have nothing in common.
     */
    public String key() {
        var key = text.isEmpty() ? keyOfBlank(matter, column) : matter + ":" + text;
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    public static String keyOfBlank(Matter matter, Column column) {
        return matter + ":@" + column;
    }

    public boolean isDoubtful() {
        return certainty == Certainty.DOUBTFUL;
    }

    /** Whether only a person can say. */
    public boolean isQuestion() {
        return isDoubtful() && value == null;
    }
}
