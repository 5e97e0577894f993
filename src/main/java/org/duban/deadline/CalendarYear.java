package org.duban.deadline;

import java.time.Instant;

/**
 * A year whose holiday notice is known.
 *
 * @param source what the data was taken from, one paper a line
 * @param offDays how many days the notice takes off
 * @param makeUpDays how many it has worked instead
 */
public record CalendarYear(int year, String source, Instant importedAt, int offDays, int makeUpDays) {}
