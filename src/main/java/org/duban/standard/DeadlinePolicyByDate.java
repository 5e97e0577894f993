package org.duban.standard;

import org.duban.shared.RuleBroken;

/** A check item gives a time from the day of the finding on; it cannot name a date. */
class DeadlinePolicyByDate extends RuleBroken {

    DeadlinePolicyByDate() {
        super();
    }

    @Override
    public String field() {
        return "deadlineKind";
    }
}
