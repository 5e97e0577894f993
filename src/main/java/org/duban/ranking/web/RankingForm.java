package org.duban.ranking.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.duban.shared.Days;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for a new draft.
 *
 * @param period a kind with the first day, such as {@code WEEK 2026-11-16}, or {@link #CUSTOM} for the days given
 */
record RankingForm(
        @NotNull @Nullable UUID campaignId,
        @NotBlank @Nullable String period,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final String CUSTOM = PeriodKind.CUSTOM.name();

    static RankingForm of(@Nullable UUID campaign, Period period) {
        return new RankingForm(campaign, value(period), null, null);
    }

    static String value(Period period) {
        return period.kind() + " " + period.from();
    }

    boolean isCustom() {
        return CUSTOM.equals(period);
    }

    boolean isIncomplete() {
        return isCustom() && (from == null || to == null);
    }

    /** Null where the period was not chosen from those that were offered. */
    @Nullable
    Period toPeriod() {
        if (isCustom()) {
            return Period.of(Objects.requireNonNull(from), Objects.requireNonNull(to));
        }
        var words = Objects.requireNonNull(period).split(" ", 2);
        try {
            return Period.containing(PeriodKind.valueOf(words[0]), Days.parse(words[words.length - 1]));
        } catch (IllegalArgumentException | DateTimeException unheardOf) {
            return null;
        }
    }
}
