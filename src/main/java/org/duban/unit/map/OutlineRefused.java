package org.duban.unit.map;

import org.duban.shared.RuleBroken;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** An outline cannot be taken as it is; the one before stays. */
class OutlineRefused extends RuleBroken {

    /**
     * Says why.
     *
     * @param reason the key of the wording below {@code unit.map.outline.reason}
     */
    OutlineRefused(String reason, Object... details) {
        super(new DefaultMessageSourceResolvable(new String[] {"unit.map.outline.reason." + reason}, details));
    }

    @Override
    public String field() {
        return "file";
    }
}
