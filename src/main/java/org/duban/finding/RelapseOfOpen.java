package org.duban.finding;

import org.duban.shared.RuleBroken;

/** Only what was struck off can come back. */
class RelapseOfOpen extends RuleBroken {

    RelapseOfOpen(String number) {
        super(number);
    }

    @Override
    public String field() {
        return "recurrence";
    }
}
