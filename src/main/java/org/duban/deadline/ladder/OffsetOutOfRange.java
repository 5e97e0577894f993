package org.duban.deadline.ladder;

import org.duban.shared.RuleBroken;

/** A step fires at most so long before or after the deadline. */
class OffsetOutOfRange extends RuleBroken {

    OffsetOutOfRange(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "amount";
    }
}
