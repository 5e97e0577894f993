package org.duban.ranking;

import org.duban.shared.Conflict;

/** These days are ranked already; that edition can be corrected. */
class PeriodPublished extends Conflict {

    PeriodPublished(int year, int number) {
        super(year, number);
    }
}
