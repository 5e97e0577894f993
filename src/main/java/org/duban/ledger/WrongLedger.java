package org.duban.ledger;

import org.duban.ledger.sheet.LedgerKind;
import org.duban.shared.RuleBroken;

/** The sheet is a ledger, but of another kind than it was handed in as. */
class WrongLedger extends RuleBroken {

    WrongLedger(LedgerKind found) {
        super(found);
    }

    @Override
    public String field() {
        return "file";
    }
}
