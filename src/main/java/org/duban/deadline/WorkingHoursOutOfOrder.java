package org.duban.deadline;

import java.time.LocalTime;
import org.duban.shared.RuleBroken;

/** Working hours that end before they begin, or an afternoon that begins before the morning has ended. */
class WorkingHoursOutOfOrder extends RuleBroken {

    private final String field;

    WorkingHoursOutOfOrder(String field, LocalTime before, LocalTime given) {
        super(Phrase.of("deadline.calendar.hours.order." + field, before.toString(), given.toString()));
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
