package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** The input names a standard that does not exist. */
class StandardUnknown extends RuleBroken {

    @Override
    public String field() {
        return "standardIds";
    }
}
