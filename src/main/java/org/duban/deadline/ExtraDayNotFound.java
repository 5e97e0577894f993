package org.duban.deadline;

import java.time.LocalDate;
import org.duban.shared.NotFound;

/** The district has not set this day. */
class ExtraDayNotFound extends NotFound {

    ExtraDayNotFound(LocalDate date) {
        super(date);
    }
}
