package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** What warns of missing the target is passed before the target is. */
public class WarningBeyondTarget extends RuleBroken {

    @Override
    public String field() {
        return "warning";
    }
}
