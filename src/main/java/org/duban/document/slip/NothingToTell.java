package org.duban.document.slip;

import org.duban.shared.RuleBroken;

/** In the days there is no finding that wants such a slip, or each has one. */
public class NothingToTell extends RuleBroken {

    @Override
    public String field() {
        return "kind";
    }
}
