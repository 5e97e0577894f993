package org.duban.deadline;

import org.duban.shared.RuleBroken;

/** The cursor is none that a list gave. */
class DeadlineCursorUnknown extends RuleBroken {

    @Override
    public String field() {
        return "cursor";
    }
}
