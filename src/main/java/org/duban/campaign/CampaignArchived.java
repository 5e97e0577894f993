package org.duban.campaign;

import org.duban.shared.Conflict;

/** Nothing that belongs to an archived campaign is written any more. */
public class CampaignArchived extends Conflict {

    public CampaignArchived(String name) {
        super(name);
    }
}
