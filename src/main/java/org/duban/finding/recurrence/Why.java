package org.duban.finding.recurrence;

/** Why a finding may be what is about to be logged; the more telling first. */
public enum Why {
    /** The same item at the same place. */
    PLACE,
    /** The same item within 50 metres. */
    NEAR,
    /** Much the same words. */
    TEXT
}
