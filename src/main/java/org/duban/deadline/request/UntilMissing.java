package org.duban.deadline.request;

import org.duban.shared.RuleBroken;

/** This kind of request names a date. */
class UntilMissing extends RuleBroken {

    @Override
    public String field() {
        return "until";
    }
}
