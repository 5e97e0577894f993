package org.duban.ledger;

import org.duban.shared.RuleBroken;

/** So many rows turned out to break a rule while they were taken that something is wrong with the whole ledger. */
class TooManyRefusals extends RuleBroken {

    TooManyRefusals(int number) {
        super(number);
    }
}
