package org.duban.finding;

import org.duban.shared.NotFound;

/** There is no such finding, or not for this account. */
class FindingNotFound extends NotFound {

    FindingNotFound(FindingId id) {
        super(id);
    }
}
