package org.duban.deadline;

import org.duban.shared.RuleBroken;

/** A day off or a working day that is one already. */
class ExtraDayChangesNothing extends RuleBroken {

    ExtraDayChangesNothing(ExtraDay day) {
        super(day.date(), Phrase.of("deadline.calendar.extra.already." + (day.off() ? "off" : "working")));
    }

    @Override
    public String field() {
        return "date";
    }
}
