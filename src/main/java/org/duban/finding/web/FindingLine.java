package org.duban.finding.web;

import org.duban.deadline.DeadlineStatus;
import org.duban.finding.FindingRow;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a row of a page.
 *
 * @param light how its deadline stands now; null where none counts
 * @param lightText how long is left or over, in words
 * @param pointsText what it costs the unit
 */
public record FindingLine(
        FindingRow row,
        @Nullable DeadlineStatus light,
        @Nullable String lightText,
        String pointsText) {

    public boolean isOverdue() {
        return light == DeadlineStatus.OVERDUE;
    }
}
