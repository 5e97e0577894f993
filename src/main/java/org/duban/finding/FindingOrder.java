package org.duban.finding;

/** In which order a register lists findings. */
public enum FindingOrder {
    /** The most recently found first. */
    FOUND("f.found_at", "desc", "<"),
    /** What is due first, first; only findings that have a deadline. */
    DUE("d.due_at", "asc", ">"),
    /** What costs most first. */
    POINTS("f.points", "desc", "<");

    private final String column;
    private final String direction;
    private final String comparison;

    FindingOrder(String column, String direction, String comparison) {
        this.column = column;
        this.direction = direction;
        this.comparison = comparison;
    }

    String column() {
        return column;
    }

    String orderBy() {
        return "%s %s, f.finding_id %s".formatted(column, direction, direction);
    }

    /** What comes after {@code :afterKey} and {@code :afterId}. */
    String after() {
        var rest = "(%s, f.finding_id) %s (cast(:afterKey as %s), cast(:afterId as uuid))"
                .formatted(column, comparison, keyType());
        // A pair of columns of two tables is nothing that an index could find, its first column alone is.
        return this == DUE ? "d.due_at >= cast(:afterKey as timestamptz) and " + rest : rest;
    }

    private String keyType() {
        return this == POINTS ? "numeric" : "timestamptz";
    }
}
