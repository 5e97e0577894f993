package org.duban.finding;

import org.duban.shared.Forbidden;

/** The account may see the finding, but not do this to it. */
class NotYours extends Forbidden {

    NotYours(FindingAction action) {
        super(action);
    }
}
