package org.duban.campaign.selfassessment;

import java.util.UUID;
import org.duban.shared.NotFound;

/** There is no such item in the standards of the campaign. */
class ItemNotAssessable extends NotFound {

    ItemNotAssessable(UUID item) {
        super(item);
    }
}
