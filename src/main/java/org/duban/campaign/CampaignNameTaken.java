package org.duban.campaign;

import org.duban.shared.Conflict;

/** Two campaigns of one district cannot share a name. */
class CampaignNameTaken extends Conflict {

    CampaignNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
