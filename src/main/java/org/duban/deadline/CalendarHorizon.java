package org.duban.deadline;

import java.time.Clock;
import java.util.List;
import org.duban.platform.metrics.Remembered;
import org.springframework.stereotype.Component;

/** How far the calendar reaches, asked by every page of the office and therefore remembered for a little while. */
@Component("calendarHorizon")
public class CalendarHorizon {

    private final Remembered<List<Integer>> missing;

    CalendarHorizon(WorkingCalendars calendars, Clock clock) {
        this.missing = new Remembered<>(calendars::missingYears, clock);
    }

    /** The years whose holidays should be known by now and are not. */
    public List<Integer> missing() {
        return missing.get();
    }
}
