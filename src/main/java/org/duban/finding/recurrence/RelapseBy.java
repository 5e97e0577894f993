package org.duban.finding.recurrence;

/** By what relapses are counted. */
public enum RelapseBy {
    UNIT("f.unit_id::text", "u.name"),
    PLACE("coalesce(f.place_id::text, f.place_text)", "f.place_text"),
    ITEM("f.category", "f.category"),
    /** By who struck off: whether those who check are checked. */
    VERIFIER("v.account_id::text", "a.display_name", """
            left join finding_verifier v on v.finding_id = f.finding_id
            left join account a on a.account_id = v.account_id
            """);

    final String key;
    final String label;
    /** What has to be joined for these. */
    final String source;

    RelapseBy(String key, String label) {
        this(key, label, "");
    }

    RelapseBy(String key, String label, String source) {
        this.key = key;
        this.label = label;
        this.source = source;
    }
}
