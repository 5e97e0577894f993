package org.duban.ledger;

import org.duban.ledger.sheet.LedgerKind;
import org.duban.shared.RuleBroken;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The sheet is a ledger, but of another kind than it was handed in as. */
class WrongLedger extends RuleBroken {

    WrongLedger(LedgerKind found) {
        // The wording is looked up in the reader's language where it is shown.
        super(new DefaultMessageSourceResolvable(found.messageKey()));
    }

    @Override
    public String field() {
        return "file";
    }
}
