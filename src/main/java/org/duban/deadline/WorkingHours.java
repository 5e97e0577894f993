package org.duban.deadline;

import java.time.LocalTime;
import java.util.List;

/** When the offices work on a working day: once in the morning and once in the afternoon, to the minute. */
public record WorkingHours(LocalTime morningFrom, LocalTime morningTo, LocalTime afternoonFrom, LocalTime afternoonTo) {

    /** What holds until somebody says otherwise. */
    public static final WorkingHours USUAL =
            new WorkingHours(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(18, 0));

    /** Hours in a row, the end not included. */
    record Slot(LocalTime from, LocalTime to) {}

    public WorkingHours {
        if (!morningFrom.isBefore(morningTo)) {
            throw new WorkingHoursOutOfOrder("morningTo", morningFrom, morningTo);
        }
        if (afternoonFrom.isBefore(morningTo)) {
            throw new WorkingHoursOutOfOrder("afternoonFrom", morningTo, afternoonFrom);
        }
        if (!afternoonFrom.isBefore(afternoonTo)) {
            throw new WorkingHoursOutOfOrder("afternoonTo", afternoonFrom, afternoonTo);
        }
    }

    List<Slot> slots() {
        return List.of(new Slot(morningFrom, morningTo), new Slot(afternoonFrom, afternoonTo));
    }
}
