package org.duban.ledger;

import org.duban.ledger.sheet.LedgerKind;
import org.duban.shared.Forbidden;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Who brings in accounts gives access, which takes an administrator; one of a unit brings units and accounts alone. */
class KindNotYours extends Forbidden {

    KindNotYours(LedgerKind kind) {
        // The wording is looked up in the reader's language where it is shown.
        super(new DefaultMessageSourceResolvable(kind.messageKey()));
    }

    @Override
    public String field() {
        return "kind";
    }
}
