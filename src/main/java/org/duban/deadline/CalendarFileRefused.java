package org.duban.deadline;

import org.duban.shared.RuleBroken;

/** A holiday calendar cannot be taken as it is; nothing of it was stored. */
class CalendarFileRefused extends RuleBroken {

    private final String field;

    /**
     * A place within a file.
     *
     * @param field its name for scripts, such as {@code days[3].date}
     * @param words what a reader finds it by: a phrase, or the name again
     */
    record Place(String field, Object words) {

        Place(String field) {
            this(field, field);
        }
    }

    CalendarFileRefused(String field, String reason, Object... details) {
        this(new Place(field), reason, details);
    }

    /**
     * Says where and why.
     *
     * @param reason the key of the wording below {@code deadline.calendar.reason}
     */
    CalendarFileRefused(Place place, String reason, Object... details) {
        super(place.words(), Phrase.of("deadline.calendar.reason." + reason, details));
        this.field = place.field();
    }

    @Override
    public String field() {
        return field;
    }
}
