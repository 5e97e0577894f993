package org.duban.campaign;

import org.duban.shared.Conflict;

/** An archived campaign takes nothing new. */
class CampaignArchived extends Conflict {

    CampaignArchived(String name) {
        super(name);
    }
}
