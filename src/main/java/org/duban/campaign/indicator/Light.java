package org.duban.campaign.indicator;

/** How an indicator stands, the most urgent first. */
public enum Light {
    BEHIND,
    /** There is no value for the last period that is over. */
    STALE,
    NEAR,
    /** There is no value at all yet. */
    NONE,
    MET
}
