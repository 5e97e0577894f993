package org.duban.deadline.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Objects;
import org.duban.deadline.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The working hours as they are filled in. */
record WorkingHoursForm(
        @NotNull @Nullable @DateTimeFormat(pattern = "HH:mm")
        LocalTime morningFrom,

        @NotNull @Nullable @DateTimeFormat(pattern = "HH:mm")
        LocalTime morningTo,

        @NotNull @Nullable @DateTimeFormat(pattern = "HH:mm")
        LocalTime afternoonFrom,

        @NotNull @Nullable @DateTimeFormat(pattern = "HH:mm")
        LocalTime afternoonTo) {

    static WorkingHoursForm of(WorkingHours hours) {
        return new WorkingHoursForm(hours.morningFrom(), hours.morningTo(), hours.afternoonFrom(), hours.afternoonTo());
    }

    WorkingHours toHours() {
        return new WorkingHours(
                Objects.requireNonNull(morningFrom),
                Objects.requireNonNull(morningTo),
                Objects.requireNonNull(afternoonFrom),
                Objects.requireNonNull(afternoonTo));
    }
}
