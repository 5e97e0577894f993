package org.duban.command.instruction;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** What is registered was written before. */
class WrittenInTheFuture extends RuleBroken {

    WrittenInTheFuture(LocalDate day) {
        super(day);
    }

    @Override
    public String field() {
        return "writtenOn";
    }
}
