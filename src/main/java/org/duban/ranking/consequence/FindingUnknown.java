package org.duban.ranking.consequence;

import org.duban.shared.RuleBroken;

/** The campaign has no finding of that number. */
public class FindingUnknown extends RuleBroken {

    @Override
    public String field() {
        return "findingNumber";
    }
}
