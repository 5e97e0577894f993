package org.duban.command.analysis;

import java.util.Locale;
import java.util.Optional;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/** By what findings are counted. */
public enum Dimension {
    UNIT,
    LEAGUE,
    SECTION,
    ITEM,
    WEEK(PeriodKind.WEEK),
    TEN_DAYS(PeriodKind.TEN_DAYS),
    MONTH(PeriodKind.MONTH),
    QUARTER(PeriodKind.QUARTER),
    SOURCE,
    SEVERITY,
    STATE,
    PLACE,
    CAMPAIGN,
    /** The stage that took most of the time of what was late. */
    LATENESS;

    private final @Nullable PeriodKind period;

    Dimension() {
        this(null);
    }

    Dimension(@Nullable PeriodKind period) {
        this.period = period;
    }

    /** Into which periods the days of finding are cut; none for what is not time. */
    public Optional<PeriodKind> period() {
        return Optional.ofNullable(period);
    }

    /** Whether its values have an order of their own; others stand by how much was found. */
    public boolean isOrdered() {
        return period != null || this == SEVERITY || this == STATE;
    }

    /** As it stands in addresses, such as {@code ten-days}. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
