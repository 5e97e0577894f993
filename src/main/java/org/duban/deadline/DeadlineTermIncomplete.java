package org.duban.deadline;

import org.duban.shared.RuleBroken;

/** A deadline lacks what its kind needs, or also has what belongs to another kind. */
class DeadlineTermIncomplete extends RuleBroken {

    private final DeadlineKind kind;

    DeadlineTermIncomplete(DeadlineKind kind) {
        super(Phrase.of("deadline.kind." + kind), Phrase.of("deadline.field." + fieldOf(kind)));
        this.kind = kind;
    }

    @Override
    public String field() {
        return fieldOf(kind);
    }

    private static String fieldOf(DeadlineKind kind) {
        return kind == DeadlineKind.DATE ? "date" : "amount";
    }
}
