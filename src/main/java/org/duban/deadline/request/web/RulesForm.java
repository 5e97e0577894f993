package org.duban.deadline.request.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.duban.deadline.request.DeadlineRules;
import org.jspecify.annotations.Nullable;

/** What a campaign allows its units to ask for. */
record RulesForm(
        @NotNull @Min(0) @Max(DeadlineRules.MOST_EXTENSIONS) @Nullable
        Integer extensions,

        @NotNull @Min(1) @Max(DeadlineRules.MOST_EXTENSION_DAYS) @Nullable
        Integer extensionDays,

        @NotNull @Min(1) @Max(DeadlineRules.MOST_HOLD_DAYS) @Nullable
        Integer holdDays,

        @NotNull @Min(1) @Max(DeadlineRules.MOST_APPEAL_DAYS) @Nullable
        Integer appealWithinDays,

        @NotNull @Min(1) @Max(2) @Nullable Integer holdSignatures,

        @Nullable Long version) {

    static RulesForm of(DeadlineRules rules) {
        return new RulesForm(
                rules.extensions(),
                rules.extensionDays(),
                rules.holdDays(),
                rules.appealWithinDays(),
                rules.holdSignatures(),
                rules.version());
    }

    /** To be called on what was found valid. */
    @SuppressWarnings("NullAway")
    DeadlineRules toRules() {
        return new DeadlineRules(
                extensions,
                extensionDays,
                holdDays,
                appealWithinDays,
                holdSignatures,
                Objects.requireNonNullElse(version, 0L));
    }
}
