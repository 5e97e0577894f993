package org.duban.unit;

import org.duban.shared.RuleBroken;

/** The last day of a status is its first day or a later one. */
class StatusEndsBeforeItStarts extends RuleBroken {

    @Override
    public String field() {
        return "until";
    }
}
