package org.duban.campaign.indicator;

/** How a value compares with that of the period before. */
public enum Course {
    BETTER,
    SAME,
    WORSE
}
