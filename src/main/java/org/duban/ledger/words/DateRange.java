package org.duban.ledger.words;

import java.time.LocalDate;

/** From one day to another, both included; a single day is a range too. */
public record DateRange(LocalDate first, LocalDate last) {

    public boolean isSingleDay() {
        return first.equals(last);
    }
}
