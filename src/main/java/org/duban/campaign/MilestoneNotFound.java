package org.duban.campaign;

import org.duban.shared.NotFound;

/** The task has no such milestone, or the task is not the caller's to see. */
class MilestoneNotFound extends NotFound {

    MilestoneNotFound(MilestoneId id) {
        super(id);
    }
}
