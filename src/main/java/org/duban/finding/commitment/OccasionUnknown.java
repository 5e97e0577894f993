package org.duban.finding.commitment;

import org.duban.shared.RuleBroken;

/** The meeting is one of the campaign whose minutes are out. */
class OccasionUnknown extends RuleBroken {

    @Override
    public String field() {
        return "meetingId";
    }
}
