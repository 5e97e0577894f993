package org.duban.deadline.request;

import java.time.LocalDate;
import org.duban.shared.Conflict;

/** The time in which to appeal has passed. */
class AppealedTooLate extends Conflict {

    AppealedTooLate(LocalDate last) {
        super(last);
    }
}
