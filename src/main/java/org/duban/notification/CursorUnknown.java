package org.duban.notification;

import org.duban.shared.RuleBroken;

/** The cursor is none that a list gave. */
class CursorUnknown extends RuleBroken {

    @Override
    public String field() {
        return "cursor";
    }
}
