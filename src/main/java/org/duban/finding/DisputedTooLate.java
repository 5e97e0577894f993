package org.duban.finding;

import org.duban.shared.Conflict;

/** Responsibility is disputed soon after the assignment or not at all. */
class DisputedTooLate extends Conflict {

    DisputedTooLate(long hours) {
        super(hours);
    }
}
