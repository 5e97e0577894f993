package org.duban.campaign.statement;

import org.duban.shared.NotFound;

/** There is no such statement, or it is not the reader's to see. */
class StatementNotFound extends NotFound {

    StatementNotFound(StatementId id) {
        super(id);
    }
}
