package org.duban.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.ExtraDay;
import org.duban.deadline.ExtraDays;
import org.duban.deadline.WorkingHours;
import org.duban.deadline.WorkingHoursSetting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The interface for what the district sets in the working calendar. */
@RestController
@RequestMapping("/api/v1/calendar")
@RequiredArgsConstructor
@Tag(name = "calendar")
class CalendarApi {

    private final ExtraDays extraDays;
    private final WorkingHoursSetting hours;

    @GetMapping("/extra-days")
    @Operation(summary = "The days off and working days that the district sets over the holiday notices")
    List<ExtraDay> extraDays() {
        return extraDays.list();
    }

    @PostMapping("/extra-days")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set a day off or a working day; running deadlines are proposed for recalculation, not moved")
    ExtraDay add(@Valid @RequestBody NewDay day) {
        return extraDays.add(day.date(), day.off(), day.reason());
    }

    @PostMapping("/extra-days/{date}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let the holiday notices decide about the day again")
    void remove(@PathVariable LocalDate date, @Valid @RequestBody Removal removal) {
        extraDays.remove(date, removal.reason());
    }

    @GetMapping("/working-hours")
    @Operation(summary = "When the offices work on a working day")
    WorkingHours hours() {
        return hours.get();
    }

    @PutMapping("/working-hours")
    @Operation(summary = "Set when the offices work; running deadlines are proposed for recalculation, not moved")
    WorkingHours set(@Valid @RequestBody Hours wanted) {
        hours.set(wanted.toHours());
        return hours.get();
    }

    /** A day to set. */
    record NewDay(
            @NotNull LocalDate date,
            @NotNull Boolean off,

            @NotBlank @Size(max = ExtraDayForm.LONGEST_REASON)
            String reason) {}

    /** Why a day is removed. */
    record Removal(
            @NotBlank @Size(max = ExtraDayForm.LONGEST_REASON)
            String reason) {}

    /** Hours as given, still without their order. */
    record Hours(
            @NotNull LocalTime morningFrom,
            @NotNull LocalTime morningTo,
            @NotNull LocalTime afternoonFrom,
            @NotNull LocalTime afternoonTo) {

        WorkingHours toHours() {
            return new WorkingHours(morningFrom, morningTo, afternoonFrom, afternoonTo);
        }
    }
}
