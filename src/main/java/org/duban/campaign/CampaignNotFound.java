package org.duban.campaign;

import org.duban.shared.NotFound;

/** There is no such campaign. */
class CampaignNotFound extends NotFound {

    CampaignNotFound(CampaignId id) {
        super(id);
    }
}
