package org.duban.finding.commitment;

import org.duban.shared.RuleBroken;

/** Whoever says what became of it, or withdraws it, says why. */
class SaidSilently extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
