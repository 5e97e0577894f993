package org.duban.deadline.request;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The new date lies beyond what the campaign allows. */
class UntilTooLate extends RuleBroken {

    UntilTooLate(LocalDate latest) {
        super(latest);
    }

    @Override
    public String field() {
        return "until";
    }
}
