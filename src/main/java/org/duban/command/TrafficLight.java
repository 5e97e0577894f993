package org.duban.command;

/** How whoever answers for something stands in a campaign: one rule for the campaign's page and the wall. */
public enum TrafficLight {
    OVERDUE,
    DUE_SOON,
    OPEN,
    /** There was something, and nothing of it is open. */
    MET,
    /** There has been nothing yet, which says neither good nor bad. */
    NONE;

    static TrafficLight of(int late, int soon, int open, boolean known) {
        if (late > 0) {
            return OVERDUE;
        }
        if (soon > 0) {
            return DUE_SOON;
        }
        if (open > 0) {
            return OPEN;
        }
        return known ? MET : NONE;
    }
}
