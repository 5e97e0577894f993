package org.duban.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a form field offers to choose.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a second, quieter line, such as the unit above
 */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    /** All of them, in their order. */
    public static <T> List<Choice> all(Collection<T> from, Function<T, ?> value, Function<T, String> label) {
        return from.stream()
                .map(one -> of(String.valueOf(value.apply(one)), label.apply(one)))
                .toList();
    }
}
