package org.duban.finding;

/** What may not be said of a finding. */
public enum Unsaid {
    UNIT,
    LEAGUE,
    ITEM,
    PLACE,
    /** It was not late, so there is nothing to explain. */
    LATENESS
}
