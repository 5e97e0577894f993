package org.duban.document.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is written into the passages of a draft, by key. */
record WordsForm(
        @Nullable Map<String, String> words, @Nullable Long version) {

    Map<String, String> written() {
        return Objects.requireNonNullElse(words, Map.of());
    }
}
