package org.duban.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How near a unit and those below it are to having nothing open (动态清零).
 *
 * @param open findings that are open now; what is on hold is open
 * @param oldestSince when the oldest of them was found
 * @param brokenSince while something is open: since when there has always been something; null if nothing is
 * @param clearSince while nothing is open: since when; null if something is, or nothing ever was found
 * @param first when the first finding of all was found
 */
public record ClearOut(
        int open,
        @Nullable Instant oldestSince,
        @Nullable Instant brokenSince,
        @Nullable Instant clearSince,
        @Nullable Instant first) {

    /**
     * From {@code spell (began, ended)}, a row for each finding, {@code ended} null while it is open. A gap lies before a
     * row that begins after all earlier ones have ended; behind the last gap there has always been something.
     * What was put right as it was found was never open.
     */
    static final String RECKONED = """
            , reach as (
                select began, ended,
                       max(coalesce(ended, 'infinity')) over (order by began, coalesce(ended, 'infinity')
                           rows between unbounded preceding and 1 preceding) as reached
                from spell where ended is null or ended > began
            )
            select count(*) filter (where ended is null) as open,
                   min(began) filter (where ended is null) as oldest_since,
                   case when bool_or(ended is null)
                        then max(began) filter (where reached is null or reached < began) end as broken_since,
                   case when not bool_or(ended is null) then max(ended) end as clear_since,
                   min(began) as first
            from reach
            """;

    /** Whole days since there was last nothing open; null if something is open and always has been, or nothing is. */
    public @Nullable Long daysSinceClear(Instant now) {
        return brokenSince == null || isNeverClear() ? null : days(brokenSince, now);
    }

    /** Whole days that nothing has been open for; null if something is, or nothing ever was found. */
    public @Nullable Long daysClear(Instant now) {
        return clearSince == null ? null : days(clearSince, now);
    }

    public @Nullable Long oldestDays(Instant now) {
        return oldestSince == null ? null : days(oldestSince, now);
    }

    /** Whether there has been something open ever since the first finding. */
    public boolean isNeverClear() {
        return brokenSince != null && brokenSince.equals(first);
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
