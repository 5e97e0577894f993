package org.duban.campaign;

import org.jspecify.annotations.Nullable;

/** Texts as they are kept: without blanks around them, and null rather than empty. */
final class Texts {

    private Texts() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
