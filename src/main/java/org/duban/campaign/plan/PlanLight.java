package org.duban.campaign.plan;

/** How a task stands against its plan, by how far it lags. */
public enum PlanLight {
    UNPLANNED,
    ON_TRACK,
    BEHIND,
    FAR_BEHIND,
    DONE;

    /** Up to so many days may be made good within the week. */
    private static final int A_LITTLE = 3;

    static PlanLight of(int daysBehind) {
        if (daysBehind <= 0) {
            return ON_TRACK;
        }
        return daysBehind <= A_LITTLE ? BEHIND : FAR_BEHIND;
    }

    public boolean lags() {
        return this == BEHIND || this == FAR_BEHIND;
    }
}
