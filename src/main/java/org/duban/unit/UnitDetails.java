package org.duban.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about a unit when it is established or changed. */
public record UnitDetails(
        String name,
        UnitLevel level,
        @Nullable UnitId parentId,
        @Nullable String league,
        List<String> aliases,
        @Nullable String note,
        int sortOrder) {

    public UnitDetails {
        name = name.strip();
        league = league == null || league.isBlank() ? null : league.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        aliases = aliases.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }
}
