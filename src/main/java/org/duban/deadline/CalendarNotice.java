package org.duban.deadline;

import java.util.List;

/**
 * The holidays and make-up working days of one year, as its notice sets them.
 *
 * @param source what the data was taken from
 * @param days each date once; all of the year or of the December before it, which a notice may touch
 */
record CalendarNotice(int year, String source, List<CalendarDay> days) {}
