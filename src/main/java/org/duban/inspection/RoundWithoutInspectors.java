package org.duban.inspection;

import org.duban.shared.RuleBroken;

/** Somebody has to go. */
class RoundWithoutInspectors extends RuleBroken {

    @Override
    public String field() {
        return "inspectorIds";
    }
}
