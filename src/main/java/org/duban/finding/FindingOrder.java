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

    String after(String cast) {
        return "(%s, f.finding_id) %s (cast(:afterKey as %s), cast(:afterId as uuid))"
                .formatted(column, comparison, cast);
    }

    String keyType() {
        return this == POINTS ? "numeric" : "timestamptz";
    }
}
