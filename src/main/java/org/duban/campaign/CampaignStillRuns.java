package org.duban.campaign;

import java.util.List;
import org.duban.shared.Conflict;

/** A campaign is put away only when nothing in it runs any more. */
class CampaignStillRuns extends Conflict {

    CampaignStillRuns(String name, List<Unfinished.Matter> matters, String inWords) {
        super(name, inWords);
        getBody().setProperty("unfinished", matters);
    }
}
