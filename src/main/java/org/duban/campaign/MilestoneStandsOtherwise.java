package org.duban.campaign;

import org.duban.shared.Conflict;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The milestone is not, or not any more, where this could be done to it. */
class MilestoneStandsOtherwise extends Conflict {

    MilestoneStandsOtherwise(MilestoneState state) {
        super(new DefaultMessageSourceResolvable("campaign.milestone.state." + state));
        getBody().setProperty("state", state);
    }
}
