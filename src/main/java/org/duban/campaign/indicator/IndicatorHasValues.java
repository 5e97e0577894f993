package org.duban.campaign.indicator;

import org.duban.shared.Conflict;

/** What values mean does not change under them. */
class IndicatorHasValues extends Conflict {

    private final String field;

    IndicatorHasValues(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
