package org.duban.unit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which places are wanted.
 *
 * @param words part of the name, or the beginning of its pinyin initials; null for all
 * @param unit only those adopted by this unit
 * @param withRetired those out of use too
 */
public record PlaceFilter(@Nullable String words, @Nullable UUID unit, boolean withRetired) {

    public static final PlaceFilter ALL = new PlaceFilter(null, null, false);

    public PlaceFilter {
        words = words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT);
    }

    public static PlaceFilter named(@Nullable String words) {
        return new PlaceFilter(words, null, false);
    }
}
