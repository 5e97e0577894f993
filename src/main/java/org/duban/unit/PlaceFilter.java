package org.duban.unit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which places are wanted.
 *
 * @param words part of the name, or the beginning of its pinyin initials; null for all
 * @param unit only those adopted by this unit
 * @param kind only those of this kind
 * @param status only those that stand like this today
 * @param withRetired those out of use too
 */
public record PlaceFilter(
        @Nullable String words,
        @Nullable UUID unit,
        @Nullable PlaceKind kind,
        @Nullable PlaceStatus status,
        boolean withRetired) {

    public static final PlaceFilter ALL = new PlaceFilter(null, null, null, null, false);

    public PlaceFilter {
        words = words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT);
    }

    /** By anything that leaves places out; those out of use are left out as a rule. */
    public boolean isNarrowed() {
        return words != null || unit != null || kind != null || status != null;
    }

    public static PlaceFilter named(@Nullable String words) {
        return new PlaceFilter(words, null, null, null, false);
    }
}
