package org.duban.ledger.web;

import java.util.List;
import org.duban.ledger.Verdict;
import org.duban.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger as the preview shows it.
 *
 * @param questions what somebody has to settle, or may correct
 * @param href leads to what it became, or what was there already
 */
record RowView(
        int number,
        Verdict verdict,
        List<Cell> cells,
        List<Question> questions,
        List<Refusal> refusals,
        @Nullable String href) {

    /** How sure a cell is. */
    enum Sign {
        CERTAIN,
        INFERRED,
        DOUBTFUL,
        SETTLED
    }

    /**
     * A column of the row.
     *
     * @param main whether the row is known by it
     * @param written as it stands in the sheet; null if that is just what is read
     */
    record Cell(
            String heading,
            boolean main,
            String read,
            @Nullable String written,
            Sign sign,
            List<String> remarks) {

        Cell withoutWritten() {
            return new Cell(heading, main, read, null, sign, remarks);
        }
    }

    /** Why the row cannot be taken. */
    record Refusal(String heading, String reason) {}

    /**
     * A cell that somebody settles.
     *
     * @param form which fields it is answered by
     * @param proposal what is proposed, in words
     * @param choice what is chosen to begin with
     * @param others in how many further rows the same is doubtful
     */
    record Question(
            String key,
            Form form,
            String heading,
            String written,
            Sign sign,
            List<String> remarks,
            @Nullable String proposal,
            String choice,
            @Nullable String day,
            @Nullable String amount,
            @Nullable String reason,
            List<Choice> choices,
            int others) {

        enum Form {
            DAY,
            CLOSING,
            DEADLINE,
            CHOICE,
            UNIT,
            CORRECTION
        }
    }
}
