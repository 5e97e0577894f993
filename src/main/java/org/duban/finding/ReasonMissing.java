package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A return says what is still wrong. */
public class ReasonMissing extends RuleBroken {

    @Override
    public String field() {
        return "comment";
    }
}
