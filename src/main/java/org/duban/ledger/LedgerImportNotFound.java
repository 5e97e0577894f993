package org.duban.ledger;

import org.duban.shared.NotFound;

/** There is no such import. */
class LedgerImportNotFound extends NotFound {

    LedgerImportNotFound(LedgerImportId id) {
        super(id);
    }
}
