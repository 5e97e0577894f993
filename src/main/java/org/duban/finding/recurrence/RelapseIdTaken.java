package org.duban.finding.recurrence;

import org.duban.shared.Conflict;

/** There is another finding under the id that the relapse was to get. */
class RelapseIdTaken extends Conflict {

    RelapseIdTaken(org.duban.finding.FindingId id) {
        super(id);
    }
}
