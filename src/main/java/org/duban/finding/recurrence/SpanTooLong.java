package org.duban.finding.recurrence;

import org.duban.shared.RuleBroken;

/** A span is a year at most. */
class SpanTooLong extends RuleBroken {

    @Override
    public String field() {
        return "from";
    }
}
