package org.duban.inspection.survey;

import org.duban.shared.RuleBroken;

/** Somebody was everywhere. */
class NothingLeft extends RuleBroken {

    @Override
    public String field() {
        return "area";
    }
}
