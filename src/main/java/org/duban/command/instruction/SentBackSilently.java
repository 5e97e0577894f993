package org.duban.command.instruction;

import org.duban.shared.RuleBroken;

/** Who sends a reply back says what is missing. */
public class SentBackSilently extends RuleBroken {

    @Override
    public String field() {
        return "comment";
    }
}
