package org.duban.ledger.sheet;

import java.util.List;

/**
 * One column that a kind of ledger knows, and the names offices give it.
 *
 * @param names the first is the one we write ourselves
 */
public record Heading(Column column, boolean required, List<String> names) {

    static Heading required(Column column, String... names) {
        return new Heading(column, true, List.of(names));
    }

    static Heading optional(Column column, String... names) {
        return new Heading(column, false, List.of(names));
    }

    public String name() {
        return names.get(0);
    }
}
