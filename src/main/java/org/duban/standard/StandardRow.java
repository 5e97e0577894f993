package org.duban.standard;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standard as lists show it.
 *
 * @param sections how many sections its items in use are in
 * @param items how many items are in use
 */
public record StandardRow(
        UUID id,
        String code,
        String name,
        @Nullable String nameEn,
        String edition,
        boolean retired,
        int sections,
        int items,
        long version) {

    public String nameIn(Locale locale) {
        return Texts.in(locale, name, nameEn);
    }
}
