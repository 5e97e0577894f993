package org.duban.health;

/** How something fares, the worst last. */
public enum HealthLevel {
    GOOD,
    /** It works, and will not for ever if nobody does anything. */
    WATCH,
    /** It does not work now. */
    TROUBLE
}
