package org.duban.campaign;

import org.duban.shared.Conflict;

/** A campaign is put away only when its tasks are done or cancelled. */
class CampaignHasOpenTasks extends Conflict {

    CampaignHasOpenTasks(String name, long openTasks) {
        super(name, openTasks);
    }
}
