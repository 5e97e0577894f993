package org.duban.inspection.survey;

import java.util.UUID;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A place at which nobody was yet.
 *
 * @param missedReason why nobody could get there, where that is told
 */
public record SurveyPlace(
        UUID id,
        String name,
        PlaceKind kind,
        @Nullable String unitName,
        @Nullable String missedReason) {}
