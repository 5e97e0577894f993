package org.duban.inspection.survey;

import org.duban.shared.RuleBroken;

/** Who walks is an inspector or of the office. */
class WalkerUnfit extends RuleBroken {

    @Override
    public String field() {
        return "walkers";
    }
}
