package org.duban.finding.recurrence;

/** By what relapses are counted. */
public enum RelapseBy {
    UNIT("f.unit_id::text", "u.name"),
    PLACE("coalesce(f.place_id::text, f.place_text)", "f.place_text"),
    ITEM("f.category", "f.category"),
    /** By who struck off: whether those who check are checked. */
    VERIFIER("v.account_id::text", "a.display_name");

    final String key;
    final String label;

    RelapseBy(String key, String label) {
        this.key = key;
        this.label = label;
    }
}
