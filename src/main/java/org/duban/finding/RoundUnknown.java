package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A finding names a round that exists, or none. */
class RoundUnknown extends RuleBroken {

    @Override
    public String field() {
        return "inspectionId";
    }
}
