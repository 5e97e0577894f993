package org.duban.ranking.above;

import org.duban.shared.RuleBroken;

/** The last day of an assessment is not before its first. */
class EndsBeforeItBegins extends RuleBroken {

    @Override
    public String field() {
        return "to";
    }
}
