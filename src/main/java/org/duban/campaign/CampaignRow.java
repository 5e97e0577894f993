package org.duban.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as lists and its own page show it.
 *
 * @param tasks how many tasks the reader sees, without cancelled ones
 * @param tasksOverdue how many of them are open and past their deadline by the clock
 */
public record CampaignRow(
        UUID id,
        String name,
        UUID zoneUnitId,
        String zoneName,
        @Nullable UUID leadUnitId,
        @Nullable String leadName,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate assessedOn,
        @Nullable String description,
        int watchDays,
        boolean archived,
        boolean sample,
        List<UUID> standardIds,
        long tasks,
        long tasksDone,
        long tasksOverdue,
        long version) {}
