package org.duban.ledger.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a ledger says that a finding was struck off (销号), and when. */
public record Closing(boolean closed, @Nullable LocalDate on) {

    static final Closing OPEN = new Closing(false, null);
}
