package org.duban.deadline;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A day of a year that nobody plans for. */
class ExtraDayOutOfReach extends RuleBroken {

    ExtraDayOutOfReach(LocalDate date, int earliest, int latest) {
        super(date, Integer.toString(earliest), Integer.toString(latest));
    }

    @Override
    public String field() {
        return "date";
    }
}
