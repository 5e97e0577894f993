package org.duban.campaign.meeting;

import org.duban.shared.RuleBroken;

/** The minutes of a meeting that is still to come cannot be issued. */
class MeetingNotHeldYet extends RuleBroken {

    @Override
    public String field() {
        return "heldAt";
    }
}
