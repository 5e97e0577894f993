package org.duban.campaign;

import org.duban.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A section is counted as the whole is, so that it can be summed up. */
class SectionCountsOtherwise extends RuleBroken {

    SectionCountsOtherwise(@Nullable String unit) {
        super(unit == null ? "" : unit);
    }

    @Override
    public String field() {
        return "quantityUnit";
    }
}
