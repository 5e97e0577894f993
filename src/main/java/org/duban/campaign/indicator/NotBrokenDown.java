package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** The indicator has no values of single units. */
public class NotBrokenDown extends RuleBroken {

    NotBrokenDown(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "unitId";
    }
}
