package org.duban.campaign;

import org.duban.shared.Conflict;

/** Only what winds up or was put away can be taken up again. */
class CampaignRunsAlready extends Conflict {

    CampaignRunsAlready(String name) {
        super(name);
    }
}
