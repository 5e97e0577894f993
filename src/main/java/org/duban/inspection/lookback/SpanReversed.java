package org.duban.inspection.lookback;

import org.duban.shared.RuleBroken;

/** The span begins before it ends. */
class SpanReversed extends RuleBroken {

    @Override
    public String field() {
        return "to";
    }
}
