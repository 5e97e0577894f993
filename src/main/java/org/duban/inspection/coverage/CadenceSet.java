package org.duban.inspection.coverage;

import org.duban.shared.RuleBroken;

/** There is a cadence for these units or places already: two of them would contradict each other. */
class CadenceSet extends RuleBroken {

    @Override
    public String field() {
        return "target";
    }
}
