package org.duban.notification.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Objects;
import org.duban.notification.digest.DigestSettings.DigestSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** When a unit wants its day's list. */
record DigestForm(
        @Nullable Boolean enabled,

        @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime sentAt,

        @Nullable Boolean workingDaysOnly) {

    static DigestForm of(DigestSetting setting) {
        return new DigestForm(setting.enabled(), setting.sentAt(), setting.workingDaysOnly());
    }

    DigestSetting toSetting() {
        return new DigestSetting(
                Boolean.TRUE.equals(enabled), Objects.requireNonNull(sentAt), Boolean.TRUE.equals(workingDaysOnly));
    }
}
