package org.duban.inspection.survey;

import java.time.LocalDate;
import org.duban.deadline.WorkingCalendar;

/**
 * How much of a survey's time is gone, in working days.
 *
 * @param days all of them
 * @param passed those before today
 * @param left today among them, none once it is over
 */
public record Pace(int days, int passed, int left) {

    static Pace of(SurveyRow survey, LocalDate today, WorkingCalendar calendar) {
        var days = calendar.workingDays(survey.startsOn(), survey.endsOn());
        if (survey.isOver()) {
            return new Pace(days, days, 0);
        }
        var from = today.isBefore(survey.startsOn()) ? survey.startsOn() : today;
        var left = calendar.workingDays(from, survey.endsOn());
        return new Pace(days, days - left, left);
    }

    /** How many places a working day there are to come; all of them where no working day is left. */
    public int perDay(int places) {
        return left == 0 ? places : (places + left - 1) / left;
    }

    /** Whether less is done than there is of the time gone. */
    boolean isBehind(Tally tally) {
        return (long) tally.covered() * days < (long) tally.total() * passed;
    }
}
