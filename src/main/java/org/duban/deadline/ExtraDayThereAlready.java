package org.duban.deadline;

import java.time.LocalDate;
import org.duban.shared.Conflict;

/** A day that the district has set before. */
class ExtraDayThereAlready extends Conflict {

    ExtraDayThereAlready(LocalDate date) {
        super(date);
    }

    @Override
    public String field() {
        return "date";
    }
}
