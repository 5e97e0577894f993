package org.duban.campaign.indicator.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.indicator.Better;
import org.duban.campaign.indicator.Goal;
import org.duban.campaign.indicator.IndicatorDetails;
import org.duban.campaign.indicator.IndicatorKind;
import org.duban.campaign.indicator.IndicatorRow;
import org.duban.campaign.indicator.Rhythm;
import org.duban.campaign.indicator.TargetSource;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about an indicator, on a page or by a call.
 *
 * @param campaignId where it belongs; a page knows without asking
 */
record IndicatorForm(
        @NotNull(groups = SetUp.class) @Nullable UUID campaignId,
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable TargetSource source,
        @NotNull @Nullable IndicatorKind kind,
        @NotBlank @Size(max = 20) @Nullable String measure,
        @NotNull @Nullable Better better,

        @NotNull @Digits(integer = 12, fraction = 4) @Nullable
        BigDecimal target,

        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal warning,

        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal baseline,

        @NotNull @Nullable Rhythm rhythm,
        @Nullable UUID leadUnitId,
        @Nullable UUID workstreamId,
        @Nullable Boolean byUnit,
        @Size(max = 1000) @Nullable String note,
        @Nullable Long version) {

    /** Marks what a call must say to set one up. */
    interface SetUp {}

    static final IndicatorForm EMPTY = new IndicatorForm(
            null,
            null,
            TargetSource.CITY,
            IndicatorKind.VALUE,
            null,
            Better.HIGHER,
            null,
            null,
            null,
            Rhythm.MONTH,
            null,
            null,
            false,
            null,
            null);

    static IndicatorForm of(IndicatorRow row) {
        return new IndicatorForm(
                row.campaignId(),
                row.name(),
                row.source(),
                row.kind(),
                row.measure(),
                row.goal().better(),
                plain(row.goal().target()),
                plain(row.goal().warning()),
                plain(row.goal().baseline()),
                row.rhythm(),
                row.leadUnitId(),
                row.workstreamId(),
                row.byUnit(),
                row.note(),
                row.version());
    }

    IndicatorDetails toDetails() {
        return new IndicatorDetails(
                Objects.requireNonNull(name),
                Objects.requireNonNull(source),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(measure),
                new Goal(Objects.requireNonNull(better), Objects.requireNonNull(target), warning, baseline),
                Objects.requireNonNull(rhythm),
                leadUnitId == null ? null : new UnitId(leadUnitId),
                workstreamId == null ? null : new WorkstreamId(workstreamId),
                Boolean.TRUE.equals(byUnit),
                note);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
