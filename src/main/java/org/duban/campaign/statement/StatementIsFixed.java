package org.duban.campaign.statement;

import org.duban.shared.Conflict;

/** What was signed or annulled is not changed any more. */
class StatementIsFixed extends Conflict {

    StatementIsFixed(StatementState state) {
        getBody().setProperty("state", state);
    }
}
