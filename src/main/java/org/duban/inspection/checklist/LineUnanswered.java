package org.duban.inspection.checklist;

import org.duban.shared.RuleBroken;

/** A line of a checklist was left out. */
class LineUnanswered extends RuleBroken {

    private final int position;

    LineUnanswered(LineRow line) {
        super(line.number());
        this.position = line.position();
    }

    @Override
    public String field() {
        return "answers[" + position + "]";
    }
}
