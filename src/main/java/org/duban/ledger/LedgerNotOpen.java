package org.duban.ledger;

import org.duban.shared.Conflict;

/** A ledger that is at work, put away or failed takes no answers. */
class LedgerNotOpen extends Conflict {

    LedgerNotOpen(ImportState state) {
        super(state);
    }
}
