package org.duban.campaign;

import org.duban.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Whoever winds a campaign up, or takes it up again, says why. */
class TakenUpSilently extends RuleBroken {

    @Override
    public @Nullable String field() {
        return "reason";
    }
}
