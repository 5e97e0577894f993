package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** No campaign is of another age: its year was mistyped. */
class CampaignDayOutOfRange extends RuleBroken {

    private final String field;

    CampaignDayOutOfRange(String field, LocalDate first, LocalDate last) {
        super(first, last);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
