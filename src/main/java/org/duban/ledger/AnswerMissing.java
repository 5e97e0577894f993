package org.duban.ledger;

import org.duban.shared.RuleBroken;

/** Nothing was chosen or filled in. */
class AnswerMissing extends RuleBroken {

    @Override
    public String field() {
        return "answer";
    }
}
