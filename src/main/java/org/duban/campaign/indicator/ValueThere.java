package org.duban.campaign.indicator;

import org.duban.shared.Conflict;

/** There is another value for the period; it is corrected with a reason, never overwritten. */
public class ValueThere extends Conflict {

    ValueThere(String period, String value) {
        super(period, value);
    }

    @Override
    public String field() {
        return "reason";
    }
}
