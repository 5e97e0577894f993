package org.duban.finding.elsewhere;

import org.duban.shared.RuleBroken;

/** Looking elsewhere has a date by which it is done. */
public class DateMissing extends RuleBroken {

    @Override
    public String field() {
        return "deadline";
    }
}
