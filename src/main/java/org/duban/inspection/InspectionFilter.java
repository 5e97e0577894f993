package org.duban.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rounds are wanted; empty lists and nulls do not narrow.
 *
 * @param inspector only those in which this account takes part
 * @param from rounds that end on this day or later
 * @param to rounds that start on this day or earlier
 */
public record InspectionFilter(
        List<UUID> campaigns,
        List<InspectionKind> kinds,
        List<InspectionState> states,
        @Nullable UUID inspector,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
