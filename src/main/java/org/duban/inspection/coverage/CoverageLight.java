package org.duban.inspection.coverage;

/** How a unit or a place stands against its cadence. */
public enum CoverageLight {
    /** As often as wanted. */
    MET,
    /** Not yet, and there is time. */
    OPEN,
    /** Not yet, and the days left are few. */
    AT_RISK,
    /** The period is over. */
    MISSED,
    /** It need not be: it is to be pulled down, fenced in or closed. */
    EXCUSED
}
