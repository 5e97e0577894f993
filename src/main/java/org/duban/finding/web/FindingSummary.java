package org.duban.finding.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.duban.finding.FindingRow;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** A finding in a list of the interface. */
record FindingSummary(
        UUID id,
        String number,
        UUID campaignId,
        String place,
        String category,
        Severity severity,
        BigDecimal points,
        Source source,
        String description,
        FindingState state,
        @Nullable UUID unitId,
        @Nullable String unitName,
        Instant foundAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        int reworks,
        boolean onTheSpot,
        boolean recurred,
        long version) {

    static FindingSummary of(FindingRow row) {
        return new FindingSummary(
                row.id(),
                row.number(),
                row.campaignId(),
                row.place(),
                row.category(),
                row.severity(),
                row.points(),
                row.source(),
                row.description(),
                row.state(),
                row.unitId(),
                row.unitName(),
                row.foundAt(),
                row.dueAt(),
                row.metAt(),
                row.reworks(),
                row.onTheSpot(),
                row.recurred(),
                row.version());
    }
}
