package org.duban.campaign.indicator;

import org.duban.shared.Conflict;

/** Two indicators of one campaign cannot share a name, by which sheets name them. */
public class IndicatorNameTaken extends Conflict {

    IndicatorNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
