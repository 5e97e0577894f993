package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.Conflict;

/** Whoever puts a campaign away before its last day says so. */
class CampaignEndsLater extends Conflict {

    CampaignEndsLater(String name, LocalDate endsOn) {
        super(name, endsOn);
    }
}
