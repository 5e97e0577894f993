package org.duban.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted.
 *
 * @param words part of the user name, of the display name or of the unit's name; null for all
 * @param role only those that have it
 * @param withDisabled those that are disabled too
 * @param awaited only those whose owners have yet to choose a password
 */
public record AccountFilter(
        @Nullable String words, @Nullable Role role, boolean withDisabled, boolean awaited) {

    public AccountFilter(@Nullable String words, @Nullable Role role, boolean withDisabled) {
        this(words, role, withDisabled, false);
    }

    public AccountFilter {
        words = words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT);
    }
}
