package org.duban.inspection.lookback;

import org.duban.shared.RuleBroken;

/** There is nothing in the span that could be looked at again by this team. */
class NothingDrawn extends RuleBroken {

    @Override
    public String field() {
        return "from";
    }
}
