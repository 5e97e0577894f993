package org.duban.inspection.draw;

import org.duban.shared.Forbidden;

/** One of the two has to be of the office. */
class SupervisorMissing extends Forbidden {

    SupervisorMissing(String title) {
        super(title);
    }
}
