package org.duban.campaign.selfassessment;

import org.duban.shared.Conflict;

/** Somebody else has assessed the item since it was looked at. */
class AssessedMeanwhile extends Conflict {

    AssessedMeanwhile(String code) {
        super(code);
    }
}
