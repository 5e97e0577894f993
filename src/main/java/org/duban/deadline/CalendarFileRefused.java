package org.duban.deadline;

import org.duban.shared.RuleBroken;

/** A holiday calendar cannot be taken as it is; nothing of it was stored. */
class CalendarFileRefused extends RuleBroken {

    private final String field;

    /**
     * Says where and why.
     *
     * @param field the place within the file, such as {@code days[3].date}
     * @param reason the key of the wording below {@code deadline.calendar.reason}
     */
    CalendarFileRefused(String field, String reason, Object... details) {
        super(field, Phrase.of("deadline.calendar.reason." + reason, details));
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
