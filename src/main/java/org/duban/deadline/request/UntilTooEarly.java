package org.duban.deadline.request;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The new date has to be later than the present one. */
class UntilTooEarly extends RuleBroken {

    UntilTooEarly(LocalDate earliest) {
        super(earliest);
    }

    @Override
    public String field() {
        return "until";
    }
}
