package org.duban.ranking.consequence;

import org.duban.shared.RuleBroken;

/** A deduction has an amount. */
public class AmountMissing extends RuleBroken {

    @Override
    public String field() {
        return "amount";
    }
}
