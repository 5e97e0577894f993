package org.duban.finding.recurrence;

import org.duban.shared.RuleBroken;

/** Nobody looks again once the campaign's watch is over. */
class WatchOver extends RuleBroken {

    WatchOver(int watchDays) {
        super(watchDays);
    }

    @Override
    public String field() {
        return "days";
    }
}
