package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** The watch period is longer than anybody would wait, or negative. */
class WatchDaysOutOfRange extends RuleBroken {

    WatchDaysOutOfRange(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "watchDays";
    }
}
