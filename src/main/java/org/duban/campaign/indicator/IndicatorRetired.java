package org.duban.campaign.indicator;

import org.duban.shared.Conflict;

/** A retired indicator takes no values and is not changed. */
public class IndicatorRetired extends Conflict {

    IndicatorRetired(String name) {
        super(name);
    }
}
