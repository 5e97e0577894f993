package org.duban.finding.recurrence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which struck-off findings are looked at.
 *
 * @param campaign null for all
 * @param from the first day of closing
 * @param to the last one
 */
public record RelapseFilter(@Nullable UUID campaign, LocalDate from, LocalDate to) {

    public RelapseFilter {
        ClosingSpan.require(from, to);
    }
}
