package org.duban.inspection.survey;

import org.duban.shared.Forbidden;

/** Others walk the survey. */
class NotWalking extends Forbidden {

    NotWalking(String title) {
        super(title);
    }
}
