package org.duban.finding.reply;

import org.duban.shared.RuleBroken;

/** A letter comes before the day by which it is to be answered. */
class ReceivedAfterDue extends RuleBroken {

    @Override
    public String field() {
        return "receivedOn";
    }
}
