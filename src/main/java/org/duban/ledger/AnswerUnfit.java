package org.duban.ledger;

import org.duban.shared.RuleBroken;

/** An answer that the doubtful cell cannot have. */
class AnswerUnfit extends RuleBroken {

    AnswerUnfit(String answer) {
        super(answer);
    }

    @Override
    public String field() {
        return "answer";
    }
}
