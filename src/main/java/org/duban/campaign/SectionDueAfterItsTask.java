package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A section is due no later than the whole. */
class SectionDueAfterItsTask extends RuleBroken {

    SectionDueAfterItsTask(LocalDate lastDay) {
        super(lastDay);
    }

    @Override
    public String field() {
        return "date";
    }
}
