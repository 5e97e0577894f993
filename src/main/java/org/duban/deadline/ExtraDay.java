package org.duban.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day off or a working day that the district sets itself, over the holiday notices.
 *
 * @param off true for a day off, false for a working day
 * @param reason why, such as the storm
 * @param addedBy the name of who entered it
 */
public record ExtraDay(LocalDate date, boolean off, String reason, Instant addedAt, String addedBy) {

    DayKind kind() {
        return off ? DayKind.EXTRA_OFF : DayKind.EXTRA_WORKING;
    }
}
