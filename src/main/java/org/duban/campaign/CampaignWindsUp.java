package org.duban.campaign;

import org.duban.shared.Conflict;

/** A campaign that winds up takes nothing new; what is open in it is brought to its end. */
class CampaignWindsUp extends Conflict {

    CampaignWindsUp(String name) {
        super(name);
    }
}
