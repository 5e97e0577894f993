package org.duban.finding.recurrence;

import org.duban.shared.RuleBroken;

/** Days are numbers from 1 to 3650, ten at most. */
class WatchDaysMalformed extends RuleBroken {

    WatchDaysMalformed() {
        super(WatchDays.MOST, WatchDays.LAST);
    }

    @Override
    public String field() {
        return "days";
    }
}
