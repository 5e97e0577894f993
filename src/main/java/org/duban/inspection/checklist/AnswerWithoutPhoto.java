package org.duban.inspection.checklist;

import org.duban.shared.RuleBroken;

/** What is not in order takes a photo on this line, and there is none. */
class AnswerWithoutPhoto extends RuleBroken {

    private final int position;

    AnswerWithoutPhoto(LineRow line) {
        super(line.number());
        this.position = line.position();
    }

    @Override
    public String field() {
        return "answers[" + position + "]";
    }
}
