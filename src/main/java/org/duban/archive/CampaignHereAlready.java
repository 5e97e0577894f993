package org.duban.archive;

import org.duban.shared.Conflict;

/** The campaign is in this installation already. */
public class CampaignHereAlready extends Conflict {

    CampaignHereAlready(String name) {
        super(name);
    }
}
