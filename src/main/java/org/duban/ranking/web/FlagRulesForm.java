package org.duban.ranking.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.duban.ranking.flag.FlagRules;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/** How flags are won and suffered, as it is typed. */
record FlagRulesForm(
        @Nullable Boolean on,
        @Nullable Set<PeriodKind> kinds,
        @NotNull @Min(0) @Max(50) @Nullable Integer redRanks,
        @DecimalMin("0") @DecimalMax("99999") @Nullable BigDecimal redLeast,
        @Nullable Boolean travelling,
        @NotNull @Min(0) @Max(50) @Nullable Integer bottomRanks,
        @NotNull @Min(1) @Max(12) @Nullable Integer blackAfter,
        @Nullable Boolean skipsAbsent,
        @NotNull @Min(2) @Max(400) @Nullable Integer leastUnits,
        @NotNull @Min(0) @Max(20) @Nullable Integer improved) {

    static FlagRulesForm of(FlagRules rules) {
        return new FlagRulesForm(
                rules.on(),
                rules.kinds(),
                rules.redRanks(),
                rules.redLeast(),
                rules.travelling(),
                rules.bottomRanks(),
                rules.blackAfter(),
                rules.skipsAbsent(),
                rules.leastUnits(),
                rules.improved());
    }

    boolean isOn() {
        return Boolean.TRUE.equals(on);
    }

    FlagRules toRules() {
        return new FlagRules(
                isOn(),
                kinds == null ? Set.of() : kinds,
                Objects.requireNonNull(redRanks),
                redLeast,
                Boolean.TRUE.equals(travelling),
                Objects.requireNonNull(bottomRanks),
                Objects.requireNonNull(blackAfter),
                Boolean.TRUE.equals(skipsAbsent),
                Objects.requireNonNull(leastUnits),
                Objects.requireNonNull(improved));
    }
}
