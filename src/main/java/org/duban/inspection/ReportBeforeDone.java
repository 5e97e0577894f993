package org.duban.inspection;

import org.duban.shared.Conflict;

/** A round that is still under way is not reported on. */
class ReportBeforeDone extends Conflict {

    ReportBeforeDone(String title) {
        super(title);
    }
}
