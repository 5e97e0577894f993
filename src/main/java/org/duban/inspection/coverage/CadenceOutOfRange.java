package org.duban.inspection.coverage;

import org.duban.shared.RuleBroken;

/** Not a number of times that anybody is inspected, or a period that does not come again. */
class CadenceOutOfRange extends RuleBroken {

    @Override
    public String field() {
        return "times";
    }
}
