package org.duban.finding;

import org.duban.shared.RuleBroken;

/** An assignment names the deadline. */
public class DeadlineMissing extends RuleBroken {

    @Override
    public String field() {
        return "deadline";
    }
}
