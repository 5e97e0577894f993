package org.duban.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

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

    /** Constants in the reader's words, which are under {@code keys} and their names. */
    public static List<Choice> named(String keys, Enum<?>[] constants, MessageSource messages) {
        return all(
                Arrays.asList(constants),
                Enum::name,
                constant -> messages.getMessage(keys + constant.name(), null, LocaleContextHolder.getLocale()));
    }
}
