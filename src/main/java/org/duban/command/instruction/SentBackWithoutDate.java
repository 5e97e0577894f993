package org.duban.command.instruction;

import org.duban.shared.RuleBroken;

/** Who sends a reply back says by when another is wanted. */
public class SentBackWithoutDate extends RuleBroken {

    @Override
    public String field() {
        return "date";
    }
}
