package org.duban.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * For how long something struck off is watched (反弹观察期): whole days, the last one included.
 *
 * @param days none where nothing is watched
 */
public record Watch(int days, ZoneId zone) {

    /** What was struck off at this instant or later was still watched when something was found. */
    public Instant since(Instant foundAt) {
        return days == 0
                ? foundAt
                : dayOf(foundAt).minusDays(days).atStartOfDay(zone).toInstant();
    }

    public LocalDate lastDay(Instant closedAt) {
        return dayOf(closedAt).plusDays(days);
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
