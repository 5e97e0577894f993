package org.duban.platform.web;

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
}
