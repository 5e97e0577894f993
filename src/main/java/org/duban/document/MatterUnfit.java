package org.duban.document;

import org.duban.shared.RuleBroken;

/** Nothing of the kind can be put out about a finding, a consequence or an edition as it stands. */
public class MatterUnfit extends RuleBroken {

    /** @param matter how it is called, such as a finding's number */
    public MatterUnfit(String matter) {
        super(matter);
    }

    @Override
    public String field() {
        return "matters";
    }
}
