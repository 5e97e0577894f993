package org.duban.campaign.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with how it stands, as lists and its own page show it.
 *
 * @param recent the last values of the district itself, twelve at most, in their order
 */
public record IndicatorRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        boolean campaignArchived,
        UUID zoneUnitId,
        String name,
        TargetSource source,
        IndicatorKind kind,
        String measure,
        Goal goal,
        Rhythm rhythm,
        @Nullable UUID leadUnitId,
        @Nullable String leadUnitName,
        @Nullable UUID workstreamId,
        @Nullable String workstreamName,
        boolean byUnit,
        @Nullable String note,
        @Nullable Instant retiredAt,
        List<Point> recent,
        Standing standing,
        long version) {

    @JsonIgnore
    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Whether values are taken. */
    @JsonIgnore
    public boolean isOpen() {
        return retiredAt == null && !campaignArchived;
    }

    @JsonIgnore
    public boolean isRate() {
        return kind == IndicatorKind.RATE;
    }

    public Sparkline sparkline() {
        return Sparkline.of(recent, rhythm, goal.target());
    }
}
