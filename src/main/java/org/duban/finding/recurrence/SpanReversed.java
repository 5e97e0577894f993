package org.duban.finding.recurrence;

import org.duban.shared.RuleBroken;

/** The span begins before it ends. */
class SpanReversed extends RuleBroken {

    @Override
    public String field() {
        return "to";
    }
}
