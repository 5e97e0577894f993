package org.duban.command.wall;

/** What a display shows in turn, in this order. */
public enum Scene {
    /** All campaigns side by side, where there are several. */
    CAMPAIGNS,
    /** Of one campaign the figures, and the grid of units. */
    SITUATION,
    RANKING,
    /** Photos of what is late the longest. */
    WORST,
    /** The standard, and the workstreams. */
    COVERAGE
}
