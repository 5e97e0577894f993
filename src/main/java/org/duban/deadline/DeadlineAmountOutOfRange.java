package org.duban.deadline;

import org.duban.shared.RuleBroken;

/** A deadline of no time at all, or of so much that it cannot be meant. */
class DeadlineAmountOutOfRange extends RuleBroken {

    DeadlineAmountOutOfRange(DeadlineKind kind, int amount) {
        super(Phrase.of("deadline.kind." + kind), Integer.toString(amount), Integer.toString(kind.most()));
    }

    @Override
    public String field() {
        return "amount";
    }
}
