package org.duban.finding;

import org.duban.shared.RuleBroken;

/** The unit lies in another district than the campaign. */
public class UnitOutsideCampaign extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
