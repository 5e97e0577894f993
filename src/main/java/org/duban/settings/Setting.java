package org.duban.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that an installation can set.
 *
 * @param name as in a file of settings
 * @param usual what counts where nobody sets it; null for nothing at all
 * @param secret whether its value must not be shown
 */
public record Setting(
        String name, SettingGroup group, @Nullable String usual, boolean secret) {

    /** The environment variable with which it is set. */
    public String variable() {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The key of what it does; what a change of it does stands under {@code .changed}. */
    public String messageKey() {
        return "settings.of." + name;
    }
}
