package org.duban.deadline;

import java.time.LocalDate;

/**
 * A day that a holiday notice takes out of the ordinary week.
 *
 * @param off true for a day off, false for a make-up working day
 * @param name the holiday on whose account it differs, such as 国庆节
 */
public record CalendarDay(LocalDate date, boolean off, String name) {}
