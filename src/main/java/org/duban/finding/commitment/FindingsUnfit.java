package org.duban.finding.commitment;

import org.duban.shared.RuleBroken;

/** The findings are those of the unit, which it may know of. */
class FindingsUnfit extends RuleBroken {

    FindingsUnfit(String numbers) {
        super(numbers);
    }

    @Override
    public String field() {
        return "findings";
    }
}
