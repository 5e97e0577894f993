package org.duban.ledger.taking;

import lombok.Getter;
import org.duban.ledger.reading.CellRefusal;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.words.Remark;
import org.duban.shared.DomainException;

/** A row that turned out, only while it was taken, to break a rule; nothing of its ledger has been taken then. */
@Getter
public final class RowRefused extends RuntimeException {

    private final int number;
    private final transient CellRefusal refusal;

    RowRefused(int number, Column column, Remark remark) {
        super("Row " + number + ": " + remark);
        this.number = number;
        this.refusal = new CellRefusal(column, remark);
    }

    /** In the words of the feature that refused. */
    static RowRefused because(DomainException refused, int number, Column column) {
        return new RowRefused(number, column, Remark.because(refused));
    }
}
