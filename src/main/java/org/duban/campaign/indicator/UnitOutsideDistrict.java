package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** Only units of the campaign's district take part. */
public class UnitOutsideDistrict extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
