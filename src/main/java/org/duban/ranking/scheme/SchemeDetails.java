package org.duban.ranking.scheme;

import org.jspecify.annotations.Nullable;

/** What is said of a scheme. */
public record SchemeDetails(String name, @Nullable String note, Rules rules) {

    public SchemeDetails {
        name = name.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
