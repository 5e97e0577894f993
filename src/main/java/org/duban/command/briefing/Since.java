package org.duban.command.briefing;

import org.jspecify.annotations.Nullable;

/**
 * What was counted since an instant.
 *
 * @param newlyLate findings whose deadline passed since and that are late still
 * @param lateUnits the three units with most of these
 * @param criticalPlaces where the three gravest of what was found are
 * @param answered instructions to which there was a reply
 */
record Since(
        int found,
        int critical,
        @Nullable String criticalPlaces,
        int closed,
        int newlyLate,
        @Nullable String lateUnits,
        int tasksNewlyLate,
        int tasksDone,
        int answered) {}
