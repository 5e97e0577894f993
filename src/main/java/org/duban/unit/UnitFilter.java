package org.duban.unit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which units are wanted.
 *
 * @param words part of the name or of an alias, or the beginning of the name's pinyin initials; null for all
 * @param league only those ranked in this group
 * @param withRetired those out of use too
 */
public record UnitFilter(@Nullable String words, @Nullable String league, boolean withRetired) {

    public static final UnitFilter ALL = new UnitFilter(null, null, false);
    public static final UnitFilter WITH_RETIRED = new UnitFilter(null, null, true);

    public UnitFilter {
        words = words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT);
        league = league == null || league.isBlank() ? null : league.strip();
    }

    public static UnitFilter named(@Nullable String words) {
        return new UnitFilter(words, null, false);
    }
}
