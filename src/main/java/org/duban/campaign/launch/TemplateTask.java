package org.duban.campaign.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;

/**
 * A task of the pattern, a whole or one that is not divided.
 *
 * @param dueAt null for one without a date
 * @param milestones how many it has that were not cancelled
 * @param sections into how many it is divided
 * @param planned whether it or a section of it has a plan
 * @param occasional whether it came of what happened then: an instruction, a meeting, a finding
 */
public record TemplateTask(
        UUID id,
        String title,
        String unitName,
        @Nullable String workstream,
        @Nullable Instant dueAt,
        int milestones,
        int sections,
        boolean planned,
        boolean occasional) {

    /** The last day on which it was done in time, moved by so many days. */
    @Nullable
    LocalDate dueMoved(long days, ZoneId zone) {
        return dueAt == null ? null : Days.dueOn(dueAt, zone).plusDays(days);
    }
}
