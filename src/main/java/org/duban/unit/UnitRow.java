package org.duban.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as lists and choices show it.
 *
 * @param depth 0 for the top of the tree
 * @param path the names from the top down to the unit itself
 */
public record UnitRow(
        UUID id,
        String name,
        UnitLevel level,
        @Nullable UUID parentId,
        @Nullable String league,
        List<String> aliases,
        String initials,
        @Nullable String note,
        int sortOrder,
        boolean retired,
        int depth,
        String path,
        long version) {

    /** The names from the top down to the unit above; empty at the top. */
    public String above() {
        return depth == 0 ? "" : path.substring(0, path.length() - name.length() - " / ".length());
    }

    /** The name, moved in as deep as the unit stands, for lists that show the tree by indentation alone. */
    public String indented() {
        return "\u3000".repeat(depth) + name;
    }
}
