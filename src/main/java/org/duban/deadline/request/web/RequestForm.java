package org.duban.deadline.request.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duban.deadline.request.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk asks for.
 *
 * @param until the last day that is asked for
 */
record RequestForm(
        @NotNull @Nullable RequestKind kind,

        @Nullable LocalDate until,

        @NotBlank @Size(max = 2000) @Nullable String reason) {

    @Nullable
    Instant untilIn(ZoneId zone) {
        return endOf(until, zone);
    }

    /** A day lasts until the first instant of the next. */
    static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
