package org.duban.campaign.indicator;

import org.duban.shared.NotFound;

/** There is no such indicator. */
public class IndicatorNotFound extends NotFound {

    IndicatorNotFound(IndicatorId id) {
        super(id);
    }
}
