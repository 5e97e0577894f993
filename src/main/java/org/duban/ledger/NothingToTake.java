package org.duban.ledger;

import org.duban.shared.Conflict;

/** No row of the ledger can be taken: each is there already, refused, or waiting for an answer. */
class NothingToTake extends Conflict {}
