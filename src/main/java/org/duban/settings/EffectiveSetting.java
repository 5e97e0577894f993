package org.duban.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it counts.
 *
 * @param value null where there is none, and for secrets, which are never told
 * @param set whether anybody has set it, also where that is just what is usual
 * @param place which file it is from, if it is from one
 */
public record EffectiveSetting(
        Setting setting,
        @Nullable String value,
        boolean set,
        SettingSource source,
        @Nullable String place) {

    /** Whether it counts as it would without anybody's doing. */
    public boolean isUsual() {
        return !set || (!setting.secret() && Objects.equals(value, setting.usual()));
    }
}
