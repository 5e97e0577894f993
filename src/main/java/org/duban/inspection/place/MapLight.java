package org.duban.inspection.place;

/** How the findings at a place stand, at one glance. */
public enum MapLight {
    /** One at least is past its deadline. */
    LATE,
    OPEN,
    CLEAN
}
