package org.duban.ledger.taking;

import java.util.List;
import org.duban.ledger.sheet.LedgerKind;

/** Takes over the rows of one kind of ledger. */
public interface RowTaker {

    LedgerKind kind();

    /** How many rows it wants at a time. */
    int atATime();

    /** Does what is better done before the transaction in which the rows are taken. */
    Attempt prepare(SettledLedger ledger);

    /** One attempt at taking a whole ledger, piece by piece, within one transaction. */
    interface Attempt {

        TakenRows take(List<SettledRow> rows);

        /** A fresh attempt, after one that came to nothing. */
        Attempt again();
    }
}
