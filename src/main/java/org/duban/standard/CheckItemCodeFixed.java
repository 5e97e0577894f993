package org.duban.standard;

import org.duban.shared.RuleBroken;

/** A check item keeps its code for life: it is how revisions and recurrences are known. */
class CheckItemCodeFixed extends RuleBroken {

    CheckItemCodeFixed(String code) {
        super(code);
    }

    @Override
    public String field() {
        return "code";
    }
}
