package org.duban.document.daily;

/**
 * The findings of a period in numbers, and what has become of them by now.
 *
 * @param units that have something found in the period
 * @param foundClosed found in the period, and struck off by now
 * @param carried found before the period and not struck off before it (老问题); new are those found in it (新问题)
 * @param closedOld struck off in the period, of those carried
 * @param openNow of all these, not struck off by now
 * @param overdueNow of those open now, the ones whose time runs and is over
 * @param due what was to be closed in the period, as rankings reckon it: struck off or fallen due, and not on hold
 * @param inTime of those, struck off without ever being late
 */
record Progress(
        int found,
        int onTheSpot,
        int units,
        int foundClosed,
        int carried,
        int closedOld,
        int closedNew,
        int openNow,
        int overdueNow,
        int heldNow,
        int due,
        int inTime) {

    /** Given to units to be rectified. */
    int handedOver() {
        return found - onTheSpot;
    }

    int foundOpen() {
        return found - foundClosed;
    }

    int closed() {
        return closedOld + closedNew;
    }

    int remainingOld() {
        return carried - closedOld;
    }

    int remainingNew() {
        return found - closedNew;
    }

    /** Open when the period ends. */
    int remaining() {
        return remainingOld() + remainingNew();
    }

    boolean isNothing() {
        return found + carried == 0;
    }
}
